using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Cells;

/// <summary>What another cell measures, and how far the read models are behind when it ends.</summary>
internal sealed class SustainedCell(Stage stage, ICell inner) : ICell
{
    public const string LagFigure = "sustained_lag_seconds";

    /// <summary>By how much the read models may be behind for it to count.</summary>
    public const double MaxLagSeconds = 1;

    public string Name => inner.Name;

    public Task WarmUpAsync(CancellationToken cancellationToken) => inner.WarmUpAsync(cancellationToken);

    public async Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(ended.Token);
        var result = await inner.MeasureAsync(round, cancellationToken);
        await ended.CancelAsync();
        var lags = await watching;
        // What is compared with the journal afterwards takes a while, in which the read models catch up.
        var end = result.StartedAt.AddSeconds(result.Seconds);
        stage.Figures.AddRange(lags
            .Where(seen => seen.At <= end)
            .TakeLast(1)
            .Select(seen => new Figure(LagFigure, seen.Lag, "s")));
        return result;
    }

    private async Task<List<(DateTimeOffset At, double Lag)>> WatchAsync(CancellationToken ended)
    {
        var lags = new List<(DateTimeOffset, double)>();
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
            while (await timer.WaitForNextTickAsync(ended))
                lags.Add((TimeProvider.System.GetUtcNow(), await LagAsync(ended)));
        }
        catch (OperationCanceledException)
        {
            // What was watched has ended.
        }

        return lags;
    }

    /// <summary>How old the newest entry is that the read models have; while something is always written.</summary>
    private Task<double> LagAsync(CancellationToken cancellationToken) => stage.Postgres.ScalarAsync<double>(
        stage.HttpDatabase,
        """
        SELECT coalesce(extract(epoch FROM clock_timestamp() - as_of), 0)::double precision
        FROM projection.progress WHERE name = 'journal'
        """,
        cancellationToken);
}
