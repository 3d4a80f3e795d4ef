using CardPlatform.Harness.Ratios;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Cells;

/// <summary>
/// What another cell measures, and how far the read models and the snapshots are behind when it ends.
/// </summary>
internal sealed class SustainedCell(Stage stage, ICell inner) : ICell
{
    public const string LagFigure = "sustained_lag_seconds";
    public const string TailFigure = "sustained_snapshot_tail";

    /// <summary>By how much the read models may be behind for it to count.</summary>
    public const double MaxLagSeconds = 1;

    /// <summary>
    /// How many entries of a card may be newer than its snapshot for it to count. One is due after 64, when a chain of
    /// 64 may have been written; as many again may be while it is on its way.
    /// </summary>
    public const int MaxTailEntries = 256;

    /// <summary>Looks of which the median is taken: a tail is as long as the moment has it.</summary>
    private const int LastLooks = 5;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public string Name => inner.Name;

    public Task WarmUpAsync(CancellationToken cancellationToken) => inner.WarmUpAsync(cancellationToken);

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(ended.Token);
        var result = await inner.MeasureAsync(round, cancellationToken);
        await ended.CancelAsync();
        var seen = await watching;
        // What is compared with the journal afterwards takes a while, in which all that is behind catches up.
        var end = result.StartedAt.AddSeconds(result.Seconds);
        var last = seen.Where(look => look.At <= end).TakeLast(LastLooks).ToList();
        if (last.Count > 0)
        {
            stage.Figures.Add(new Figure(LagFigure, last[^1].Lag, "s"));
            stage.Figures.Add(new Figure(TailFigure, Median.Of(last.Select(look => (double)look.Tail)), "entries"));
        }

        return result;
    }

    private async Task<List<(DateTimeOffset At, double Lag, long Tail)>> WatchAsync(CancellationToken ended)
    {
        var seen = new List<(DateTimeOffset, double, long)>();
        try
        {
            using var timer = new PeriodicTimer(Interval);
            while (await timer.WaitForNextTickAsync(ended))
            {
                var (lag, tail) = (await LagAsync(ended), await TailAsync(ended));
                seen.Add((TimeProvider.System.GetUtcNow(), lag, tail));
            }
        }
        catch (OperationCanceledException)
        {
            // What was watched has ended.
        }

        return seen;
    }

    /// <summary>How old the newest entry is that the read models have; while something is always written.</summary>
    private Task<double> LagAsync(CancellationToken cancellationToken) => stage.Postgres.ScalarAsync<double>(
        stage.HttpDatabase,
        """
        SELECT coalesce(extract(epoch FROM clock_timestamp() - as_of), 0)::double precision
        FROM projection.progress WHERE name = 'journal'
        """,
        cancellationToken);

    /// <summary>
    /// The most entries that any of the cards written last has after its snapshot: the busiest are among them.
    /// </summary>
    private Task<long> TailAsync(CancellationToken cancellationToken) => stage.Postgres.ScalarAsync<long>(
        stage.HttpDatabase,
        """
        SELECT coalesce(max(head.version - coalesce(snapshot.version, 0)), 0)
        FROM (
          SELECT stream_kind, stream_id, max(version) AS version
          FROM (
            SELECT stream_kind, stream_id, version FROM ledger.journal
            ORDER BY transaction_id DESC, ordinal DESC LIMIT 5000) AS newest
          WHERE stream_kind = 1
          GROUP BY stream_kind, stream_id) AS head
        LEFT JOIN ledger.snapshot USING (stream_kind, stream_id)
        """,
        cancellationToken);
}
