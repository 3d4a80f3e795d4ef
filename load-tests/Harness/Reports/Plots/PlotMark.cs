namespace CardPlatform.Harness.Reports.Plots;

/// <summary>A place in a plot that is pointed out.</summary>
internal sealed record PlotMark(double X, double Y, string Label);
