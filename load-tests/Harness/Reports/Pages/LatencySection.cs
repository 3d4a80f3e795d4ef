using System.Xml.Linq;
using CardPlatform.Harness.Reports.Plots;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>How long answers took where load came at a fixed rate, whether the server kept up or not.</summary>
internal static class LatencySection
{
    private const double Height = 380;

    public static XElement? Write(BenchReport report, IReadOnlyList<CellGroup> cells)
    {
        var open = cells
            .Select(group => new CellGroup(
                group.Name, [.. group.Rounds.Where(cell => cell is { OfferedPerSecond: not null, Latency: not null })]))
            .Where(group => group.Rounds.Count > 0)
            .ToArray();
        return open.Length == 0
            ? null
            : Html.Section(
                "Latency",
                "latency",
                Html.Tag(
                    "p",
                    "Requests are sent at a fixed rate, and latency counts from when each was due: a stall is felt by "
                    + "all that were due in it. Errors and time-outs count as well."),
                Html.Plot(
                    Plot(report, open).Draw,
                    "Share of answers that came within so many milliseconds; one line for each round. Both axes are "
                    + "logarithmic."),
                Legend(open),
                Table(open));
    }

    private static LinePlot Plot(BenchReport report, CellGroup[] open)
    {
        var marks = LatencyMarks.Of(report).ToArray();
        var lines = open
            .SelectMany((group, index) => group.Rounds.Select(cell => new PlotLine(
                LatencyCurve.Of(cell.Latency!), SeriesLook.Of(index), Title(cell))))
            .ToArray();
        var milliseconds = lines.SelectMany(line => line.Points.Select(point => point.Y))
            .Concat(marks.Select(mark => mark.Y))
            .Where(value => value > 0)
            .DefaultIfEmpty(1)
            .ToArray();
        return new LinePlot(
            "Latency by percentile of each open-loop cell.",
            new NinesScale(),
            new LogScale(milliseconds.Min(), milliseconds.Max()),
            lines)
        {
            UpTitle = "ms",
            Height = Height,
            Marks = marks,
        };
    }

    private static string Title(CellResult cell) =>
        $"{cell.Name}, round {cell.Round}: offered {Numbers.Measured(cell.OfferedPerSecond)} a second, achieved "
        + $"{Numbers.Measured(cell.PerSecond)}";

    private static XElement Legend(CellGroup[] open) => Html.Tag(
        "ul",
        Html.Class("legend"),
        open.Select((group, index) => Html.Tag(
            "li",
            SeriesLook.Swatch(index),
            Html.Tag("code", group.Name),
            $" offered {Numbers.Measured(group.OfferedPerSecond?.Median)}/s, achieved "
            + $"{Numbers.Measured(group.PerSecond?.Median)}/s")));

    private static XElement Table(CellGroup[] open)
    {
        var table = new HtmlTable(
            "Latency in milliseconds of each open-loop measurement",
            "Cell", "Round:", "Offered/s:", "Achieved/s:", "50%:", "90%:", "99%:", "99.9%:", "Slowest:");
        foreach (var cell in open.SelectMany(group => group.Rounds))
            table.Add(
                Html.Tag("code", cell.Name),
                $"{cell.Round}",
                Numbers.Measured(cell.OfferedPerSecond),
                Numbers.Measured(cell.PerSecond),
                Numbers.Milliseconds(cell.Latency!.P50),
                Numbers.Milliseconds(cell.Latency.P90),
                Numbers.Milliseconds(cell.Latency.P99),
                Numbers.Milliseconds(cell.Latency.P999),
                Numbers.Milliseconds(cell.Latency.Max));
        return table.ToElement("stack pairs");
    }
}
