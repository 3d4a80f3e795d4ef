using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;
using CardPlatform.Harness.Verification;

namespace CardPlatform.Harness.Cells;

/// <summary>A closed loop of requests over HTTP.</summary>
/// <param name="stage">What it runs on.</param>
/// <param name="name">What it is called.</param>
/// <param name="load">What it sends, and whither.</param>
/// <param name="duration">For how long.</param>
/// <param name="warmUp">For how long beforehand, uncounted.</param>
internal sealed class HttpCell(Stage stage, string name, HttpCellLoad load, TimeSpan duration, TimeSpan warmUp) : ICell
{
    public string Name => name;

    public async Task WarmUpAsync(CancellationToken cancellationToken)
    {
        var target = await load.Target(cancellationToken);
        var tally = await HttpLoad.RunClosedAsync(
            target.Address, load.Source(new AckLog(stage.NextPrefix())), load.InFlight, warmUp);
        stage.Peaks[name] = tally.Completed / warmUp.TotalSeconds;
    }

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        var target = await load.Target(cancellationToken);
        var journal = load.Database is { } database ? stage.Postgres.ConnectionString(database) : null;
        var from = journal is null ? default : await JournalComparison.EndAsync(journal, cancellationToken);
        var before = round == 1 ? await JournalBytesAsync(cancellationToken) : null;
        var log = new AckLog(stage.NextPrefix());
        var meter = await LoadMeter.StartAsync(stage.Postgres, target.ProcessId, cancellationToken);
        var tally = load.PerSecond is { } rate
            ? await HttpLoad.RunOpenAsync(target.Address, load.Source(log), load.InFlight, rate(), duration)
            : await HttpLoad.RunClosedAsync(target.Address, load.Source(log), load.InFlight, duration);
        var cost = await meter.StopAsync(cancellationToken);
        if (log.FirstNo is { } no)
            stage.Remarks[name] = no;
        if (before is not null
            && await JournalBytesAsync(cancellationToken) - before is { } kept
            && tally.Completed > 0)
            stage.Figures.Add(new Figure($"{name}_journal_bytes", kept / (double)tally.Completed, "bytes each"));
        var verification = journal is null || log.Count == 0
            ? null
            : await JournalComparison.RunAsync(journal, from, log, cancellationToken);
        return CellResults.Of(
            name, round, meter.StartedAt, load.InFlight, load.PerSecond?.Invoke(), tally, cost, verification);
    }

    /// <summary>What is kept for ever: the rows of the journal with their places in its indexes.</summary>
    private async Task<long?> JournalBytesAsync(CancellationToken cancellationToken) => load.Database is { } database
        ? await stage.Postgres.ScalarAsync<long>(
            database, "SELECT pg_total_relation_size('ledger.journal')", cancellationToken)
        : null;
}
