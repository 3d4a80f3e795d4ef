using System.Xml.Linq;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>What is neither a rate nor a latency.</summary>
internal static class FigureSection
{
    public static XElement? Write(BenchReport report)
    {
        if (report.Figures.Count == 0)
            return null;
        var table = new HtmlTable("Single figures", "Figure", "Value:");
        foreach (var figure in report.Figures)
            table.Add(
                Html.Tag("code", figure.Name), Numbers.WithUnit(Numbers.Measured(figure.Value), figure.Unit));
        return Html.Section("Figures", "figures", table.ToElement("narrow-table"));
    }
}
