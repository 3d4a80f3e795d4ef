namespace CardPlatform.Harness.Reports.Plots;

/// <summary>A place on an axis that is named.</summary>
internal sealed record Tick(double Value, string Label);
