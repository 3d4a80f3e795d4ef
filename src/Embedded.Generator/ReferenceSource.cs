using Microsoft.CodeAnalysis;

namespace CardPlatform.Embedded.Generator;

/// <summary>What the generator found out about one interface; compared by value, so emitted once.</summary>
internal sealed record ReferenceSource(string FileName, string Text, Problem? Problem);

/// <summary>Why an interface cannot be a grain interface.</summary>
internal sealed record Problem(
    string Member, string Reason, string FilePath, int Start, int Length, int Line, int Column)
{
    public static Problem At(ISymbol symbol, string reason)
    {
        var location = symbol.Locations.FirstOrDefault(static candidate => candidate.IsInSource);
        var start = location?.GetLineSpan().StartLinePosition ?? default;
        return new Problem(
            symbol.ToDisplayString(),
            reason,
            location?.SourceTree?.FilePath ?? "",
            location?.SourceSpan.Start ?? 0,
            location?.SourceSpan.Length ?? 0,
            start.Line,
            start.Character);
    }
}
