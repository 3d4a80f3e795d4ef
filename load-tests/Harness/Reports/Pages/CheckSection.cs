using System.Xml.Linq;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>Each measurement as it was taken, and whether the journal agrees with the answers it was given.</summary>
internal static class CheckSection
{
    public static XElement? Write(BenchReport report) => report.Cells.Count == 0
        ? null
        : Html.Section(
            "Every measurement, and its verification",
            "checks",
            Html.Tag(
                "p",
                "After each measurement that writes, the answers that the load was given are compared with the "
                + "journal: every acknowledged effect exactly once, every refused one absent."),
            Html.Tag("p", Summary(report)),
            Html.Tag("p", Audits(report)),
            Table(report));

    private static XElement Summary(BenchReport report)
    {
        var failed = report.Cells.Count(CellCheck.HasFailed);
        var passed = report.Cells.Count(CellCheck.HasPassed);
        var others = report.Cells.Count - failed - passed;
        return failed == 0
            ? Html.Tag(
                "span", Html.Class("standing met"), $"✓ {passed} agree; {others} have nothing to compare.")
            : Html.Tag(
                "strong",
                Html.Class("standing missed"),
                $"✗ {failed} FAILED; {passed} agree; {others} have nothing to compare.");
    }

    private static XElement Audits(BenchReport report)
    {
        if (report.Audits is not { Count: > 0 } audits)
            return Html.Tag("span", Html.Class("quiet"), "No audit is in this report.");
        var failed = audits.Where(audit => audit.HasFailed).Select(audit => audit.Database).ToArray();
        return failed.Length == 0
            ? Html.Tag(
                "span",
                Html.Class("standing met"),
                $"✓ The audit is clean: {string.Join(", ", audits.Select(audit => audit.Database))}.")
            : Html.Tag(
                "strong", Html.Class("standing missed"), $"✗ The audit FAILED: {string.Join(", ", failed)}.");
    }

    private static XElement Table(BenchReport report)
    {
        var table = new HtmlTable(
            "Measurements in the order in which they were taken",
            "Cell", "Round:", "Began", "Seconds:", "Completed:", "Declined:", "Failed:", "A second:", "99%, ms:",
            "Verification");
        foreach (var cell in report.Cells)
            table.Add(
                Html.Tag("code", cell.Name),
                $"{cell.Round}",
                $"{cell.StartedAt.UtcDateTime:HH:mm:ss}",
                $"{cell.Seconds:#,0.#}",
                $"{cell.Completed:#,0}",
                $"{cell.Declined:#,0}",
                $"{cell.Failed:#,0}",
                Numbers.Measured(cell.PerSecond),
                cell.Latency is { } latency ? Numbers.Milliseconds(latency.P99) : Numbers.None,
                Html.Tag("span", Html.Class(Look(cell)), CellCheck.Sentence(cell)));
        return table.ToElement("dense");
    }

    private static string Look(CellResult cell) =>
        CellCheck.HasFailed(cell) ? "standing missed" : CellCheck.HasPassed(cell) ? "standing met" : "quiet";
}
