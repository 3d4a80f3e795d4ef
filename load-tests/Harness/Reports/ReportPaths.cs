namespace CardPlatform.Harness.Reports;

/// <summary>Where a report was written.</summary>
internal sealed record ReportPaths(string Json, string Page);
