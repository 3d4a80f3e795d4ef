using System.Xml.Linq;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>What ran where and when, what came of it, and first of all whether it can be believed.</summary>
internal static class HeadlineSection
{
    public static XElement Write(BenchReport report) => Html.Tag(
        "header",
        Html.Tag("p", Html.Class("kind"), $"{RunFacts.Kind(report)} · {RunFacts.Moment(report.StartedAt)}"),
        Html.Tag("h1", "CardPlatform benchmarks"),
        Alarm(report),
        Html.Tag("ul", Html.Class("tiles"), Tiles(report)),
        Html.Tag("dl", Html.Class("facts"), Facts(report)));

    private static XElement? Alarm(BenchReport report)
    {
        var failed = report.Cells.Where(CellCheck.HasFailed).ToArray();
        var audits = (report.Audits ?? []).Where(audit => audit.HasFailed).ToArray();
        return failed.Length + audits.Length == 0
            ? null
            : Html.Tag(
                "div",
                Html.Class("alarm"),
                new XAttribute("role", "alert"),
                Html.Tag(
                    "strong",
                    $"✗ Verification FAILED: {failed.Length} of {report.Cells.Count} measurements disagree with the "
                    + $"journal, {audits.Length} of {report.Audits?.Count ?? 0} audits are not clean."),
                " A fast wrong run is a failed run: believe no figure on this page before this is explained.",
                Html.Tag("ul", failed.Select(cell => Html.Tag(
                    "li", Html.Tag("code", cell.Name), $", round {cell.Round}: {cell.Verification}"))),
                Html.Tag("ul", audits.Select(audit => Html.Tag(
                    "li", Html.Tag("code", audit.Database), $": {audit.Finding}"))));
    }

    private static IEnumerable<XElement> Tiles(BenchReport report)
    {
        var judgements = report.Ratios.Select(ratio => new RatioJudgement(ratio)).ToArray();
        var measured = judgements.Count(it => it.Standing is not RatioStanding.NotMeasured);
        yield return Tile($"{judgements.Count(it => it.IsMet)} of {measured}", "measured aims are met");
        yield return Tile(
            $"{judgements.Count(it => it.Standing is RatioStanding.StretchMet)}", "of them meet the stretch goal, too");
        yield return Tile(
            $"{report.Cells.Count(CellCheck.HasPassed)} of {report.Cells.Count(cell => cell.Verification is not null)}",
            "runs agree with the journal, answer by answer");
        yield return Tile(
            $"{report.Cells.Sum(cell => cell.Failed):#,0}",
            $"errors and time-outs, beside {report.Cells.Sum(cell => cell.Completed):#,0} answers");
    }

    private static XElement Tile(string value, string what) =>
        Html.Tag("li", Html.Tag("b", value), " ", Html.Tag("span", what));

    private static IEnumerable<XElement> Facts(BenchReport report)
    {
        (string Name, string Value)[] facts =
        [
            ("Commit", RunFacts.Commit(report)),
            ("Processor", $"{report.Machine.Cpu}, {report.Machine.Cores} logical cores"),
            ("Memory", RunFacts.Memory(report)),
            ("System", report.Machine.OperatingSystem),
            ("PostgreSQL", report.Versions.Postgres),
            (".NET", $"{report.Versions.DotNet}, {report.Versions.GrainRuntime} grain runtime"),
            ("Load average", RunFacts.WasBusy(report)
                ? $"{RunFacts.Load(report)} before the run: the machine was busy with other things"
                : $"{RunFacts.Load(report)} before the run"),
        ];
        return facts.Select(fact => Html.Tag("div", Html.Tag("dt", fact.Name), Html.Tag("dd", fact.Value)));
    }
}
