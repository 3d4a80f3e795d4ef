namespace CardPlatform.Harness.Reports.Plots;

/// <summary>Bars that lie, so that names have room: beside the bars, or above them where it is narrow.</summary>
internal sealed record BarPlot(string Title, LinearScale Scale, IReadOnlyList<Bar> Bars)
{
    private const double NarrowBelow = 600;
    private const double Bottom = 26;
    private const double WidestLabel = 250;
    private const double Gap = 8;
    private const double WideRow = 28;
    private const double NarrowRow = 42;

    /// <summary>A value that a line through all bars marks, and the name above it.</summary>
    public (double Value, string Label)? Reference { get; init; }

    public Svg Draw(double width)
    {
        var isNarrow = width < NarrowBelow;
        var top = Reference is null ? 4.0 : 22;
        var row = isNarrow ? NarrowRow : WideRow;
        var svg = new Svg(width, top + row * Bars.Count + Bottom, Title);
        var axis = isNarrow ? new BarAxis(Scale, Gap, width - Gap - LastTickOverhang) : WideAxis(width);
        PlotArea.DrawAcross(svg, Scale, axis.Left, axis.Width, top, svg.Height - Bottom);
        DrawReference(svg, axis, top);
        foreach (var (index, bar) in Bars.Index())
        {
            var above = isNarrow ? NarrowRow - BarShape.Thickness - 5 : (WideRow - BarShape.Thickness) / 2;
            var y = top + row * index + above;
            BarShape.Draw(svg, axis, bar, y);
            if (isNarrow)
                DrawTextsAbove(svg, axis, bar, y - 6);
            else
                DrawTextsBeside(svg, axis, bar, y + 12.5);
        }
        return svg;
    }

    private double LastTickOverhang => TextWidth.Of(Scale.Ticks[^1].Label) / 2 + 2;

    /// <summary>Goals lie where texts at the ends of bars would be: these have a column of their own then.</summary>
    private bool HasGoals => Bars.Any(bar => bar.Goal is not null);

    private BarAxis WideAxis(double width)
    {
        var left = Math.Min(WidestLabel, Widest(bar => TextWidth.OfName(bar.Label))) + Gap;
        var right = Math.Max(LastTickOverhang, Widest(bar => TextWidth.Of(bar.Text)) + Gap);
        return new BarAxis(Scale, left, width - left - right);
    }

    private double Widest(Func<Bar, double> width) => Bars.Count == 0 ? 0 : Bars.Max(width);

    private static void DrawTextsAbove(Svg svg, BarAxis axis, Bar bar, double y)
    {
        var room = svg.Width - axis.Left - TextWidth.Of(bar.Text);
        svg.Text(axis.Left, y, TextWidth.Shorten(bar.Label, room), "name halo");
        svg.Text(svg.Width, y, bar.Text, "value end halo");
    }

    private void DrawTextsBeside(Svg svg, BarAxis axis, Bar bar, double y)
    {
        svg.Text(0, y, TextWidth.Shorten(bar.Label, axis.Left), "name");
        if (HasGoals)
            svg.Text(svg.Width, y, bar.Text, "value end");
        else
            svg.Text(BarShape.End(axis, bar) + Gap, y, bar.Text, "value halo");
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
