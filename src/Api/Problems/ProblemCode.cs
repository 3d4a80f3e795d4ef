using CardPlatform.Domain;

namespace CardPlatform.Api.Problems;

/// <summary>A stable code of a problem. It is never renamed and never means anything else.</summary>
/// <param name="Code">As callers see it, e.g. <c>CARD_UNKNOWN</c>.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Sentence">What a person can do about it, where nothing more precise is known.</param>
internal sealed record ProblemCode(string Code, int Status, Sentence Sentence)
{
    public string Type { get; } = "urn:cardplatform:problem:" + Code;

    /// <summary>The code as words, e.g. <c>Card unknown</c>.</summary>
    public string Title { get; } = Code[..1] + Code[1..].ToLowerInvariant().Replace('_', ' ');
}
