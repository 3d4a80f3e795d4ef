namespace CardPlatform.Harness.Reports.Plots;

/// <summary>The part of a drawing that the axes enclose, and how values are drawn into it.</summary>
internal sealed record PlotArea(double Left, double Top, double Width, double Height, IScale Across, IScale Up)
{
    private const double TickGap = 6;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double X(double value) => Left + Across.Place(value) * Width;

    public double Y(double value) => Bottom - Up.Place(value) * Height;

    /// <summary>Lines and labels of both axes.</summary>
    public void DrawAxes(Svg svg)
    {
        foreach (var tick in Up.Ticks)
        {
            svg.Line(Left, Y(tick.Value), Right, Y(tick.Value), "grid");
            svg.Text(Left - TickGap, Y(tick.Value) + 4, tick.Label, "tick end");
        }
        DrawAcross(svg, Across, Left, Width, Top, Bottom);
    }

    /// <summary>The axis below: labels that would touch each other are left out, evenly.</summary>
    public static void DrawAcross(Svg svg, IScale scale, double left, double width, double top, double bottom)
    {
        var widest = scale.Ticks.Max(tick => TextWidth.Of(tick.Label)) + TickGap;
        var spacing = width / Math.Max(1, scale.Ticks.Count - 1);
        var each = (int)Math.Ceiling(widest / spacing);
        foreach (var (index, tick) in scale.Ticks.Index())
        {
            var x = left + scale.Place(tick.Value) * width;
            svg.Line(x, top, x, bottom, "grid");
            if (index % each == 0)
                svg.Text(x, bottom + 17, tick.Label, "tick middle");
        }
        svg.Line(left, bottom, left + width, bottom, "axis");
    }
}
