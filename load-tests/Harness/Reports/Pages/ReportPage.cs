using System.Xml.Linq;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>A report as one page that needs nothing else: no scripts, no fonts, no requests.</summary>
internal static class ReportPage
{
    public static string Write(BenchReport report)
    {
        var title = $"CardPlatform benchmarks, {RunFacts.Day(report)}, {report.Versions.Commit}";
        return HtmlDocument.Write(Html.Tag(
            "html",
            new XAttribute("lang", "en"),
            Html.Tag("head", Meta(title)),
            "\n",
            Html.Tag(
                "body",
                Html.Tag("main", Sections(report).SelectMany(section => new object[] { "\n", section })))));
    }

    private static XElement[] Meta(string title) =>
    [
        Html.Tag("meta", new XAttribute("charset", "utf-8")),
        Html.Tag(
            "meta",
            new XAttribute("name", "viewport"),
            new XAttribute("content", "width=device-width, initial-scale=1")),
        Html.Tag("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
        Html.Tag("title", title),
        Html.Tag("style", StyleSheet.Text),
    ];

    private static IEnumerable<XElement> Sections(BenchReport report)
    {
        var cells = CellGroup.Of(report.Cells);
        var sections = new[]
        {
            HeadlineSection.Write(report),
            RatioSection.Write(report),
            ThroughputSection.Write(cells),
            LatencySection.Write(report, cells),
            TimelineSection.Write(cells),
            FigureSection.Write(report),
            CheckSection.Write(report),
        };
        return sections.OfType<XElement>();
    }
}
