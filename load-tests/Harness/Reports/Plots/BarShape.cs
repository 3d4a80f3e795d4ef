namespace CardPlatform.Harness.Reports.Plots;

/// <summary>A bar with its whisker and its goal.</summary>
internal static class BarShape
{
    public const double Thickness = 16;

    private const double Middle = Thickness / 2;
    private const double GoalOverhang = 3;
    private const double WhiskerEnd = 4;

    public static void Draw(Svg svg, BarAxis axis, Bar bar, double y)
    {
        var start = 0.0;
        foreach (var part in bar.Parts)
        {
            var (from, to) = (axis.X(start), axis.X(start + part.Length));
            svg.Box(from, y, to - from, Thickness, $"bar {part.Look}", bar.Title);
            start += part.Length;
        }
        if (bar.Goal is { } goal)
            svg.Line(axis.X(goal), y - GoalOverhang, axis.X(goal), y + Thickness + GoalOverhang, "goal");
        if (bar is { Least: { } least, Most: { } most } && least <= axis.Scale.Most)
            DrawWhisker(svg, axis.X(least), axis.X(most), y + Middle);
        if (bar.Length > axis.Scale.Most)
            DrawBeyond(svg, axis.X(bar.Length), y + Middle);
    }

    /// <summary>Where a text may begin.</summary>
    public static double End(BarAxis axis, Bar bar) => Math.Max(axis.X(bar.Length), axis.X(bar.Most ?? 0));

    private static void DrawWhisker(Svg svg, double from, double to, double y)
    {
        svg.Line(from, y, to, y, "whisker");
        svg.Line(from, y - WhiskerEnd, from, y + WhiskerEnd, "whisker");
        svg.Line(to, y - WhiskerEnd, to, y + WhiskerEnd, "whisker");
    }

    private static void DrawBeyond(Svg svg, double end, double y) =>
        svg.Polygon([(end - 11, y - 5), (end - 3, y), (end - 11, y + 5)], "beyond", "It goes on beyond the plot.");
}
