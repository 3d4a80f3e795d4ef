using CardPlatform.Domain;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Purses;

/// <summary>A purse that does not pay.</summary>
/// <param name="Purse">The purse.</param>
/// <param name="Code">Why.</param>
/// <param name="Message">The same for people.</param>
internal sealed record SkippedPurseResponse(string Purse, string Code, Sentence Message)
{
    public static SkippedPurseResponse From(SkippedPurse skipped) =>
        new(skipped.Purse.Value, Codes.Of(skipped.Reason), skipped.Reason.Sentence());
}
