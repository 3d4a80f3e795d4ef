using System.Diagnostics;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Cells;

/// <summary>
/// All read models built anew from the journal that the run has made: <c>projection rebuild</c>, its start included.
/// </summary>
internal sealed class ReplayCell(Stage stage) : ICell
{
    public string Name => CellNames.Replay;

    /// <summary>With a server running, that would rebuild them instead.</summary>
    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        await stage.EnsureDatabaseAsync(stage.HttpDatabase, cancellationToken);
        await stage.StopServersAsync();
    }

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        var entries = await stage.Postgres.ScalarAsync<long>(
            stage.HttpDatabase, "SELECT count(*) FROM ledger.journal", cancellationToken);
        var meter = await LoadMeter.StartAsync(stage.Postgres, server: null, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        await ToolRun.RunAsync(
            Programs.Silo,
            ["projection", "rebuild"],
            Province.SiloEnvironment(stage.Postgres.ConnectionString(stage.HttpDatabase)),
            cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var cost = await meter.StopAsync(cancellationToken);
        return CellResults.OfRate(Name, round, meter.StartedAt, seconds, 1, entries, cost);
    }
}
