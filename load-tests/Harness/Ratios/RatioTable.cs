using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Ratios;

/// <summary>Computes what is to be reached from what was measured.</summary>
internal sealed class RatioTable(IReadOnlyList<CellResult> cells, IReadOnlyList<Figure> figures)
{
    private const double MicrosPerMilli = 1_000;

    public IReadOnlyList<Ratio> Compute() =>
    [
        Sustained(new("sustained_vs_tpcb", 5, 7)),
        Rates(new("burst_vs_tpcb", 8, 12), CellNames.Burst, CellNames.Tpcb),
        Rates(new("inprocess_vs_tpcb", 12, 16), CellNames.InProcess, CellNames.Tpcb),
        Rates(new("vs_procedure", 4, 6), CellNames.Burst, CellNames.Procedure),
        Rates(new("vs_procedure_hot", 10, 15), CellNames.Hot, CellNames.ProcedureHot),
        Rates(new("vs_noop", 0.4, 0.6), CellNames.Burst, CellNames.Noop),
        Rates(new("hot_vs_spread", 0.9, 1.0), CellNames.Hot, CellNames.Burst),
        Rates(new("hot_activity_vs_tpcb", 8, 20), CellNames.HotActivity, CellNames.Tpcb),
        Rates(new("soldout_vs_noop", 0.6, 0.8), CellNames.SoldOut, CellNames.Noop),
        Rates(new("scale_cards", 0.85, 0.95), CellNames.ScaleLarge, CellNames.ScaleSmall),
        Rates(new("slow_disk", 0.75, 0.9), CellNames.SlowDisk, CellNames.FastDisk),
        Of(
            new("wal_vs_tpcb", 1.0, 0.5, SmallerIsBetter: true),
            CellNames.Burst,
            CellNames.Tpcb,
            cell => cell.WalBytes),
        Rates(new("replay", 5, 10), CellNames.Replay, CellNames.Burst),
        Latency(new("latency_p99", 15, 8, true, "ms"), latency => latency.P99),
        Latency(new("latency_p999", 50, 25, true, "ms"), latency => latency.P999),
        Memory(new("memory", 2_048, 1_024, true, "bytes")),
    ];

    /// <summary>What is compared without an aim, of what was measured.</summary>
    public IReadOnlyList<Figure> Compare() =>
    [
        .. Compared("orleans_vs_embedded", CellNames.Orleans, CellNames.Burst),
        .. Compared("vs_writestate", CellNames.Burst, CellNames.WriteState),
    ];

    private IEnumerable<Figure> Compared(string name, string of, string by) =>
        Rates(new(name, Aim: 1, Stretch: 1), of, by).Value is { } value ? [new Figure(name, value, "x")] : [];

    private Ratio Rates(RatioAim aim, string of, string by) => Of(aim, of, by, cell => cell.PerSecond);

    /// <summary>It counts only if the read models and the snapshots have kept up.</summary>
    private Ratio Sustained(RatioAim aim)
    {
        var ratio = Rates(aim, CellNames.Sustained, CellNames.Tpcb);
        if (ratio.Value is null)
            return ratio;
        if (Figure(SustainedCell.LagFigure) is not { } lag || Figure(SustainedCell.TailFigure) is not { } tail)
            return Unmeasured(aim, "does not count: how far read models and snapshots were behind is not known");
        var behind = $"at the end the read models were {RatioLines.Number(lag)} s behind, "
            + $"and the last snapshot of a card at most {RatioLines.Number(tail)} entries";
        return lag <= SustainedCell.MaxLagSeconds && tail <= SustainedCell.MaxTailEntries
            ? ratio with { Note = behind }
            : Unmeasured(aim, $"does not count: {behind}");
    }

    private double? Figure(string name) => figures.LastOrDefault(figure => figure.Name == name)?.Value;

    /// <summary>
    /// The median of the one by the median of the other; least and most of the ratios round by round.
    /// </summary>
    private Ratio Of(RatioAim aim, string of, string by, Func<CellResult, double?> value)
    {
        var (ofs, bys) = (Values(of, value), Values(by, value));
        if (ofs.Count == 0 || bys.Count == 0)
            return Unmeasured(aim, Missing(ofs.Count == 0 ? of : by));
        if (ofs.Count > 1 && bys.Count > 1)
            (ofs, bys) = (InRoundsOf(bys, ofs), InRoundsOf(ofs, bys));
        // A cell that is measured once is compared with every round of the other.
        var each = ofs.Join(bys, _ => 0, _ => 0, (left, right) => (left, right))
            .Where(pair => pair.left.Round == pair.right.Round || ofs.Count == 1 || bys.Count == 1)
            .Select(pair => pair.left.Value / pair.right.Value)
            .DefaultIfEmpty(double.NaN)
            .ToArray();
        return Make(aim, Median.Of(ofs.Select(v => v.Value)) / Median.Of(bys.Select(v => v.Value)), each, null);
    }

    // One that is in two phases of a run is compared in each with what took turns with it there.
    private static List<(int Round, double Value)> InRoundsOf(
        List<(int Round, double Value)> others, List<(int Round, double Value)> values)
    {
        var shared = values.IntersectBy(others.Select(other => other.Round), value => value.Round).ToList();
        return shared.Count == 0 ? values : shared;
    }

    private Ratio Latency(RatioAim aim, Func<LatencySummary, long> percentile)
    {
        var each = Values(CellNames.Latency, cell => cell.Latency is { } latency ? percentile(latency) : null)
            .Select(value => value.Value / MicrosPerMilli)
            .ToArray();
        return each.Length == 0
            ? Unmeasured(aim, Missing(CellNames.Latency))
            : Make(aim, Median.Of(each), each, "the median over rounds of each round's percentile");
    }

    private Ratio Memory(RatioAim aim) =>
        Figure(MemoryCell.FigureName) is { } bytes
            ? Make(aim, bytes, [bytes], null)
            : Unmeasured(aim, Missing(CellNames.Memory));

    private List<(int Round, double Value)> Values(string name, Func<CellResult, double?> value) =>
    [
        .. cells.Where(cell => cell.Name == name)
            .Select(cell => (cell.Round, Value: value(cell)))
            .Where(pair => pair.Value is > 0)
            .Select(pair => (pair.Round, pair.Value!.Value)),
    ];

    private static Ratio Unmeasured(RatioAim aim, string why) => Make(aim, null, [], why);

    private static string Missing(string cell) => $"not measured in this run: it needs the cell {cell}";

    private static Ratio Make(RatioAim aim, double? value, double[] each, string? note) => new(
        aim.Name,
        value,
        each.Length == 0 ? null : each.Min(),
        each.Length == 0 ? null : each.Max(),
        aim.Aim,
        aim.Stretch,
        aim.SmallerIsBetter,
        aim.Unit,
        note);
}
