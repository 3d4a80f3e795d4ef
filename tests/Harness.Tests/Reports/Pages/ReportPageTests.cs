using System.Text.RegularExpressions;
using System.Xml.Linq;
using CardPlatform.Harness.Reports;
using CardPlatform.Harness.Reports.Pages;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Tests.Reports.Pages;

public sealed partial class ReportPageTests
{
    [Fact]
    public void Page_OfASample_IsWellFormedAndSaysWhereItRan()
    {
        var page = Page(SampleReport.Make());

        Assert.Equal(Html.Space + "html", page.Root!.Name);
        Assert.All(
            ["Full run · 2026-11-25 14:02 UTC", "5e6a287", "Intel(R) Xeon(R)", "17.6", "10.0.12", "0.31", "23.5 GiB"],
            fact => Assert.Contains(fact, page.Root.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_OfASample_ShowsEachRatioWithItsMeaning()
    {
        var report = SampleReport.Make();
        var text = Page(report).Root!.Value;

        Assert.All(report.Ratios, ratio =>
        {
            Assert.Contains(ratio.Name, text, StringComparison.Ordinal);
            Assert.NotEmpty(RatioTexts.Of(ratio.Name));
            Assert.Contains(RatioTexts.Of(ratio.Name), text, StringComparison.Ordinal);
        });
        Assert.Equal(RatioTexts.Names.Order(), report.Ratios.Select(ratio => ratio.Name).Order());
        Assert.Contains("✗ missed: 7.3% short", text, StringComparison.Ordinal);
        Assert.Contains("✗ missed: 22% over", text, StringComparison.Ordinal);
        Assert.Contains("not measured", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfAwkwardText_EscapesIt()
    {
        var written = ReportFiles.ToPage(SampleReport.Make());

        Assert.Contains("Rounds 2 &amp; 4 &lt;were&gt; \"noisy\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("<were>", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_OfCharactersThatXmlCannotHold_ReplacesThem()
    {
        var report = SampleReport.Make();
        var broken = report.Cells[0] with
        {
            Name = "a\u0001b\"<&",
            Verification = "half a pair \uD83D, a whole 😀\u0000",
        };

        var text = Page(report with { Cells = [broken] }).Root!.Value;

        Assert.Contains("a\uFFFDb\"<&", text, StringComparison.Ordinal);
        Assert.Contains("half a pair \uFFFD, a whole 😀\uFFFD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WhenAnAuditIsNotClean_RaisesTheAlarmAndSaysWhatItFound()
    {
        var report = SampleReport.Make() with
        {
            Audits = [new("bench_http", DatabaseAudit.Clean), new("bench_inprocess", "balances: 3 fen are missing")],
        };

        var alarm = Assert.Single(Alerts(Page(report)));

        Assert.Contains("1 of 2 audits are not clean", alarm.Value, StringComparison.Ordinal);
        Assert.Contains("bench_inprocess: balances: 3 fen are missing", alarm.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("bench_http", alarm.Value, StringComparison.Ordinal);
        Assert.Contains("bench_inprocess FAILED", ReportFiles.ToMarkdown(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WhenAllAgree_RaisesNoAlarm()
    {
        var page = Page(SampleReport.Make());

        Assert.Empty(Alerts(page));
        Assert.DoesNotContain("FAILED", page.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WhenACellDisagreesWithTheJournal_SaysSoFirst()
    {
        var page = Page(SampleReport.Make(hasFailure: true));

        var alarm = Assert.Single(Alerts(page)).Value;
        Assert.Contains("FAILED: 1 of 47", alarm, StringComparison.Ordinal);
        Assert.Contains(
            "burst, round 3: 2 acknowledged redemptions are not in the journal: <17>", alarm, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_AsHtml_NeedsNothingElse()
    {
        var page = Page(SampleReport.Make());
        var style = page.Descendants(Html.Space + "style").Single().Value;

        Assert.Empty(page.Descendants().Where(element => element.Name.LocalName is "script" or "link" or "img"));
        Assert.Empty(page.Descendants().Attributes().Where(it => it.Name.LocalName is "href" or "src"));
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotMatch("[<>&]", style);
    }

    /// <summary>HTML takes such a tag for one that is still open, and swallows what follows.</summary>
    [Fact]
    public void Page_AsHtml_ClosesEachElementThatIsNotVoid()
    {
        var page = ReportFiles.ToPage(SampleReport.Make());
        var closed = SelfClosed().Matches(page).Select(match => match.Groups[1].Value);

        Assert.Equal(["line", "meta", "polygon", "polyline"], closed.Distinct().Order());
    }

    [Fact]
    public void Plots_EachHaveANameForThoseWhoDoNotSeeThem()
    {
        var plots = Page(SampleReport.Make()).Descendants().Where(it => it.Name.LocalName == "svg").ToArray();

        Assert.NotEmpty(plots);
        Assert.All(plots, plot =>
        {
            Assert.Equal("img", plot.Attribute("role")!.Value);
            Assert.NotEmpty(plot.Attribute("aria-label")!.Value);
        });
    }

    [Fact]
    public void Page_OfAnOpenLoop_TellsOfferedAndAchievedRate() => Assert.Contains(
        "half_of_peak offered 6,300/s, achieved 6,299/s",
        Page(SampleReport.Make()).Root!.Value,
        StringComparison.Ordinal);

    [Fact]
    public void Page_OfNumbersThatAreNone_IsMadeAllTheSame()
    {
        var report = SampleReport.Make();
        var ratio = report.Ratios[0] with { Value = double.NaN, Least = 0, Most = double.PositiveInfinity };
        var empty = report.Cells[0] with
        {
            Seconds = 0,
            Completed = 0,
            OfferedPerSecond = 10,
            CompletedEachSecond = [],
            Latency = new LatencySummary(0, 0, 0, 0, 0, 0, []),
        };

        var text = Page(report with { Ratios = [ratio], Cells = [empty] }).ToString();

        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", text, StringComparison.Ordinal);
    }

    private static XDocument Page(BenchReport report) => XDocument.Parse(ReportFiles.ToPage(report));

    private static IEnumerable<XElement> Alerts(XDocument page) =>
        page.Descendants().Where(element => element.Attribute("role")?.Value == "alert");

    [GeneratedRegex("<([a-z0-9]+)[^<>]*/>")]
    private static partial Regex SelfClosed();
}
