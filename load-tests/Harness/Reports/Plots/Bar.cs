namespace CardPlatform.Harness.Reports.Plots;

/// <summary>One bar.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Parts">It, from zero on; none if there is nothing to show.</param>
/// <param name="Text">Written at its end.</param>
internal sealed record Bar(string Label, IReadOnlyList<BarPart> Parts, string Text)
{
    /// <summary>Shown when pointed at.</summary>
    public required string Title { get; init; }

    /// <summary>Ends of the whisker.</summary>
    public double? Least { get; init; }

    public double? Most { get; init; }

    /// <summary>A goal beside the one that all bars share.</summary>
    public double? Goal { get; init; }

    public double Length => Parts.Sum(part => part.Length);
}
