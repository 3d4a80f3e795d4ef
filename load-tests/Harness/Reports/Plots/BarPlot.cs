namespace CardPlatform.Harness.Reports.Plots;

/// <summary>Bars that lie, so that names have room: beside the bars, or above them where it is narrow.</summary>
internal sealed record BarPlot(string Title, LinearScale Scale, IReadOnlyList<Bar> Bars)
{
    private const double NarrowBelow = 600;
    private const double Thickness = 16;
    private const double Bottom = 26;
    private const double WidestLabel = 250;
    private const double Gap = 8;

    /// <summary>A value that a line through all bars marks, and the name above it.</summary>
    public (double Value, string Label)? Reference { get; init; }

    public Svg Draw(double width)
    {
        var isNarrow = width < NarrowBelow;
        var top = Reference is null ? 4.0 : 22;
        var row = isNarrow ? 42.0 : 28;
        var svg = new Svg(width, top + row * Bars.Count + Bottom, Title);
        var left = isNarrow ? 6 : Math.Min(WidestLabel, Widest(bar => TextWidth.OfName(bar.Label))) + Gap;
        var right = Widest(bar => TextWidth.Of(bar.Text)) + Gap;
        var axis = new BarAxis(Scale, left, width - left - right);
        PlotArea.DrawAcross(svg, Scale, left, axis.Width, top, svg.Height - Bottom);
        foreach (var (index, bar) in Bars.Index())
        {
            var y = top + row * index + (isNarrow ? 21 : (row - Thickness) / 2);
            if (isNarrow)
                svg.Text(left, y - 6, TextWidth.Shorten(bar.Label, width - left), "name");
            else
                svg.Text(0, y + 12, TextWidth.Shorten(bar.Label, left), "name");
            Draw(svg, axis, bar, y);
        }
        DrawReference(svg, axis, top);
        return svg;
    }

    private double Widest(Func<Bar, double> width) => Bars.Count == 0 ? 0 : Bars.Max(width);

    private static void Draw(Svg svg, BarAxis axis, Bar bar, double y)
    {
        var start = 0.0;
        foreach (var part in bar.Parts)
        {
            var (from, to) = (axis.X(start), axis.X(start + part.Length));
            svg.Box(from, y, to - from, Thickness, $"bar {part.Look}", bar.Title);
            start += part.Length;
        }
        if (bar.Mark is { } mark)
            svg.Line(axis.X(mark), y - 3, axis.X(mark), y + Thickness + 3, "goal");
        if (bar is { Least: { } least, Most: { } most })
            DrawWhisker(svg, axis.X(least), axis.X(most), y + Thickness / 2);
        var end = Math.Max(axis.X(bar.Length), axis.X(bar.Most ?? 0));
        if (bar.Length > axis.Scale.Most)
            svg.Polygon(
                [(end - 9, y + 3), (end - 2, y + 8), (end - 9, y + 13)], "beyond", "It goes on beyond the plot.");
        svg.Text(end + Gap, y + 12.5, bar.Text, "value halo");
    }

    private static void DrawWhisker(Svg svg, double from, double to, double y)
    {
        svg.Line(from, y, to, y, "whisker");
        svg.Line(from, y - 4, from, y + 4, "whisker");
        svg.Line(to, y - 4, to, y + 4, "whisker");
    }

    private void DrawReference(Svg svg, BarAxis axis, double top)
    {
        if (Reference is not { } reference)
            return;
        var x = axis.X(reference.Value);
        svg.Line(x, top - 4, x, svg.Height - Bottom, "reference");
        svg.Text(x, top - 8, reference.Label, "tick middle strong");
    }
}
