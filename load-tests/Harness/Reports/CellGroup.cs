using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>All rounds of one cell.</summary>
internal sealed class CellGroup(string name, IReadOnlyList<CellResult> rounds)
{
    public string Name => name;

    public IReadOnlyList<CellResult> Rounds => rounds;

    public Spread? PerSecond { get; } = Spread.Of(rounds.Select(cell => (double?)cell.PerSecond));

    public Spread? OfferedPerSecond { get; } = Spread.Of(rounds.Select(cell => cell.OfferedPerSecond));

    public Spread? GeneratorCpuShare { get; } = Spread.Of(rounds.Select(cell => cell.GeneratorCpuShare));

    public Spread? ServerCpuMicros { get; } = Spread.Of(rounds.Select(cell => cell.ServerCpuMicros));

    public Spread? PostgresCpuMicros { get; } = Spread.Of(rounds.Select(cell => cell.PostgresCpuMicros));

    public Spread? WalBytes { get; } = Spread.Of(rounds.Select(cell => cell.WalBytes));

    public long Declined => rounds.Sum(cell => cell.Declined);

    public long Failed => rounds.Sum(cell => cell.Failed);

    /// <summary>Rounds that differ in it are named with both ends.</summary>
    public string InFlight => Ends(rounds.Min(cell => cell.InFlight), rounds.Max(cell => cell.InFlight));

    public string Seconds => Ends(rounds.Min(cell => cell.Seconds), rounds.Max(cell => cell.Seconds));

    /// <summary>In the order in which each was first measured.</summary>
    public static IReadOnlyList<CellGroup> Of(IEnumerable<CellResult> cells) =>
        [.. cells.GroupBy(cell => cell.Name).Select(group => new CellGroup(group.Key, [.. group]))];

    private static string Ends(double least, double most)
    {
        var (from, to) = ($"{least:#,0}", $"{most:#,0}");
        return from == to ? from : $"{from} – {to}";
    }
}
