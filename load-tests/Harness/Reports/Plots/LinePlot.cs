namespace CardPlatform.Harness.Reports.Plots;

/// <summary>Lines between two axes.</summary>
internal sealed record LinePlot(string Title, IScale Across, IScale Up, IReadOnlyList<PlotLine> Lines)
{
    private const double Top = 24;
    private const double Bottom = 26;
    private const double MarkRadius = 5;

    /// <summary>What is left out of a line moves it by less than this many pixels.</summary>
    private const double Finest = 0.6;

    /// <summary>Written above the axis that points up.</summary>
    public required string UpTitle { get; init; }

    public required double Height { get; init; }

    public IReadOnlyList<PlotMark> Marks { get; init; } = [];

    /// <summary>Whether what is below a line is tinted.</summary>
    public bool IsFilled { get; init; }

    public Svg Draw(double width)
    {
        var svg = new Svg(width, Height, Title);
        var left = Up.Ticks.Max(tick => TextWidth.Of(tick.Label)) + 12;
        var right = TextWidth.Of(Across.Ticks[^1].Label) / 2 + 4;
        var area = new PlotArea(left, Top, width - left - right, Height - Top - Bottom, Across, Up);
        svg.Text(0, 13, UpTitle, "tick");
        area.DrawAxes(svg);
        foreach (var line in Lines)
            Draw(svg, area, line);
        foreach (var mark in Marks)
            Draw(svg, area, mark);
        return svg;
    }

    private void Draw(Svg svg, PlotArea area, PlotLine line)
    {
        var points = Thin(line.Points.Select(point => (X: area.X(point.X), Y: area.Y(point.Y))));
        if (points.Count == 0)
            return;
        if (IsFilled)
            svg.Polygon(
                [(points[0].X, area.Bottom), .. points, (points[^1].X, area.Bottom)], $"fill {line.Look}");
        svg.Polyline(points, $"line {line.Look}", line.Title);
    }

    private static void Draw(Svg svg, PlotArea area, PlotMark mark)
    {
        var (x, y) = (area.X(mark.X), area.Y(mark.Y));
        svg.Polygon(
            [(x, y - MarkRadius), (x + MarkRadius, y), (x, y + MarkRadius), (x - MarkRadius, y)], "mark", mark.Label);
        svg.Text(x - MarkRadius - 4, y - 5, mark.Label, "tick end strong halo");
    }

    private static List<(double X, double Y)> Thin(IEnumerable<(double X, double Y)> points)
    {
        var kept = new List<(double X, double Y)>();
        foreach (var point in points)
            if (kept.Count == 0 || Math.Abs(point.X - kept[^1].X) + Math.Abs(point.Y - kept[^1].Y) >= Finest)
                kept.Add(point);
        return kept;
    }
}
