using System.Xml.Linq;
using CardPlatform.Harness.Reports.Plots;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>How much was answered, and what each answer cost.</summary>
internal static class ThroughputSection
{
    public static XElement? Write(IReadOnlyList<CellGroup> cells) => cells.Count == 0
        ? null
        : Html.Section(
            "Throughput",
            "throughput",
            Html.Plot(
                RatePlot(cells).Draw,
                "Answers that count, a second: the median of the rounds, with whiskers from least to most."),
            CostPlot(cells) is { } costs ? Html.Plot(costs.Draw, CostCaption()) : null,
            Table(cells));

    private static BarPlot RatePlot(IReadOnlyList<CellGroup> cells) => new(
        "Answers a second of each cell.",
        LinearScale.RoundedUpFrom(cells.Max(cell => cell.PerSecond?.Most ?? 0)),
        [.. cells.Select(RateBar)]);

    /// <summary>What was fast and wrong doesn't look like what was fast.</summary>
    private static Bar RateBar(CellGroup cell)
    {
        var isWrong = cell.Rounds.Any(CellCheck.HasFailed);
        var median = Numbers.Measured(cell.PerSecond?.Median);
        return new Bar(
            cell.Name,
            cell.PerSecond is { } rate ? [new BarPart(rate.Median, isWrong ? "missed" : "rate")] : [],
            isWrong ? $"{median} ✗ WRONG" : median)
        {
            Title = $"{cell.Name}: {median} a second, in {cell.Rounds.Count} "
                + $"rounds {Numbers.Range(cell.PerSecond?.Least, cell.PerSecond?.Most)}",
            Least = cell.PerSecond?.Least,
            Most = cell.PerSecond?.Most,
        };
    }

    private static BarPlot? CostPlot(IReadOnlyList<CellGroup> cells)
    {
        var bars = cells
            .Where(cell => cell.ServerCpuMicros is not null || cell.PostgresCpuMicros is not null)
            .Select(CostBar)
            .ToArray();
        return bars.Length == 0
            ? null
            : new BarPlot(
                "Microseconds of CPU for each answer.", LinearScale.RoundedUpFrom(bars.Max(bar => bar.Length)), bars);
    }

    private static Bar CostBar(CellGroup cell)
    {
        var (server, postgres) = (cell.ServerCpuMicros?.Median ?? 0, cell.PostgresCpuMicros?.Median ?? 0);
        return new Bar(
            cell.Name,
            [new BarPart(server, "server"), new BarPart(postgres, "postgres")],
            $"{Numbers.Measured(server + postgres)} µs")
        {
            Title = $"{cell.Name}: server {Numbers.Measured(server)} µs, PostgreSQL {Numbers.Measured(postgres)} µs",
        };
    }

    private static object[] CostCaption() =>
    [
        "CPU time for each answer that counts, medians of the rounds.",
        Html.Keys(("server", "server"), ("postgres", "PostgreSQL")),
    ];

    private static XElement Table(IReadOnlyList<CellGroup> cells)
    {
        var table = new HtmlTable(
            "Throughput and cost of each cell, medians of the rounds",
            "Cell", "Rounds:", "Seconds:", "In flight:", "A second:", "Least – most:", "Generator CPU:", "Server µs:",
            "PostgreSQL µs:", "WAL bytes:", "Declined:", "Failed:");
        foreach (var cell in cells)
            table.Add(
                Html.Tag("code", cell.Name),
                $"{cell.Rounds.Count}",
                cell.Seconds,
                cell.InFlight,
                Html.Tag("b", Numbers.Measured(cell.PerSecond?.Median)),
                Numbers.Range(cell.PerSecond?.Least, cell.PerSecond?.Most),
                Numbers.Percent(cell.GeneratorCpuShare?.Median),
                Numbers.Measured(cell.ServerCpuMicros?.Median),
                Numbers.Measured(cell.PostgresCpuMicros?.Median),
                Numbers.Measured(cell.WalBytes?.Median),
                $"{cell.Declined:#,0}",
                Failed(cell.Failed));
        return table.ToElement("stack pairs dense");
    }

    private static object Failed(long count) =>
        count == 0 ? "0" : Html.Tag("span", Html.Class("standing missed"), $"✗ {count:#,0}");
}
