using CardPlatform.Harness.Reports;

namespace CardPlatform.Harness.Tests.Reports;

public sealed class ReportMarkdownTests
{
    [Fact]
    public void Markdown_OfASample_HasARowForEachRatioAndCell()
    {
        var report = SampleReport.Make();
        var lines = ReportFiles.ToMarkdown(report).Split('\n');

        Assert.StartsWith(
            "Full run, 2026-11-25, commit 5e6a287, .NET 10.0.12, PostgreSQL 17.6", lines[0], StringComparison.Ordinal);
        Assert.Contains("| `burst_vs_tpcb` | 8.91× | 8.12 – 9.70 | 8 | 12 | ✓ met |", lines);
        Assert.Contains("| `latency_p999` | 61.2 ms | 38.5 – 77.0 | 50 | 25 | ✗ missed: 22% over |", lines);
        var rows = lines.Count(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(report.Ratios.Count + report.Cells.DistinctBy(cell => cell.Name).Count(), rows);
    }

    [Fact]
    public void Markdown_OfAnAwkwardNote_KeepsTheTableWhole() => Assert.Contains(
        "✗ missed: 7.3% short. Rounds 2 & 4 &lt;were> \"noisy\" \\| see the log |",
        ReportFiles.ToMarkdown(SampleReport.Make()),
        StringComparison.Ordinal);

    [Fact]
    public void Markdown_OfAFailedVerification_SaysSo() => Assert.Contains(
        "**burst, round 3: ✗ FAILED: 2 acknowledged redemptions are not in the journal: ",
        ReportFiles.ToMarkdown(SampleReport.Make(hasFailure: true)),
        StringComparison.Ordinal);
}
