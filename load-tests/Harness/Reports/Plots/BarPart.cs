namespace CardPlatform.Harness.Reports.Plots;

/// <summary>A stretch of a bar; parts follow each other.</summary>
internal sealed record BarPart(double Length, string Look);
