using System.Xml.Linq;
using CardPlatform.Harness.Reports.Plots;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>Whether what is fast at first is fast later: answers each second of the cells that took long.</summary>
internal static class TimelineSection
{
    private const double LongSeconds = 30;
    private const double Height = 200;

    public static XElement? Write(IReadOnlyList<CellGroup> cells)
    {
        var longer = cells
            .Select(group => new CellGroup(group.Name, [.. group.Rounds.Where(IsLong)]))
            .Where(group => group.Rounds.Count > 0)
            .ToArray();
        return longer.Length == 0
            ? null
            : Html.Section(
                "Throughput over time", "timeline", longer.SelectMany(Plots), Table(longer));
    }

    private static bool IsLong(CellResult cell) => cell.Seconds >= LongSeconds && cell.CompletedEachSecond.Count > 1;

    /// <summary>All rounds on the same scales, so that they compare.</summary>
    private static IEnumerable<XElement> Plots(CellGroup group)
    {
        var seconds = LinearScale.UpTo(group.Rounds.Max(cell => cell.CompletedEachSecond.Count), 7);
        var rate = LinearScale.RoundedUpFrom(group.Rounds.Max(cell => cell.CompletedEachSecond.Max()), 5);
        return group.Rounds.Select(cell => Html.Plot(
            Plot(cell, seconds, rate).Draw,
            Html.Tag("code", cell.Name),
            $", round {cell.Round}: answers in each of {cell.CompletedEachSecond.Count} seconds"));
    }

    private static LinePlot Plot(CellResult cell, LinearScale seconds, LinearScale rate)
    {
        var title = $"Answers each second of {cell.Name}, round {cell.Round}.";
        var points = cell.CompletedEachSecond.Select((completed, second) => (second + 0.5, (double)completed));
        return new LinePlot(title, seconds, rate, [new PlotLine([.. points], SeriesLook.Of(0), title)])
        {
            UpTitle = "answers/s",
            Height = Height,
            IsFilled = true,
        };
    }

    private static XElement Table(CellGroup[] longer)
    {
        var table = new HtmlTable(
            "Seconds of the longer measurements",
            "Cell", "Round:", "Seconds:", "Mean/s:", "First tenth/s:", "Last tenth/s:", "Least in a second:",
            "Most in a second:");
        foreach (var cell in longer.SelectMany(group => group.Rounds))
        {
            var each = cell.CompletedEachSecond;
            var tenth = Math.Max(1, each.Count / 10);
            table.Add(
                Html.Tag("code", cell.Name),
                $"{cell.Round}",
                $"{cell.Seconds:#,0}",
                Html.Tag("b", Numbers.Measured(cell.PerSecond)),
                Numbers.Measured(each.Take(tenth).Average()),
                Numbers.Measured(each.TakeLast(tenth).Average()),
                $"{each.Min():#,0}",
                $"{each.Max():#,0}");
        }
        return table.ToElement("stack pairs");
    }
}
