namespace CardPlatform.Harness.Reports.Plots;

/// <summary>A line through points.</summary>
/// <param name="Points">From left to right.</param>
/// <param name="Look">Its classes in the style sheet.</param>
/// <param name="Title">Shown when pointed at.</param>
internal sealed record PlotLine(IReadOnlyList<(double X, double Y)> Points, string Look, string Title);
