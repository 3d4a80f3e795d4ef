using System.Diagnostics;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Cells;

/// <summary>
/// Lets what the cell before has left be finished, so that cells are equal: read models that lag, and dirty pages.
/// </summary>
internal static class Settling
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    public static async Task WaitAsync(Stage stage, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var database in stage.Databases)
        {
            while (Stopwatch.GetElapsedTime(started) < Patience
                && await IsBehindAsync(stage.Postgres, database, cancellationToken))
                await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }

        await stage.Postgres.CheckpointAsync(cancellationToken);
    }

    /// <summary>Whether there are entries that the read models lack; never of a database that nobody serves.</summary>
    public static Task<bool> IsBehindAsync(
        BenchPostgres postgres, string database, CancellationToken cancellationToken) =>
        postgres.ScalarAsync<bool>(
            database,
            """
            SELECT EXISTS (SELECT FROM ledger.journal WHERE (transaction_id, ordinal) >
                (SELECT transaction_id, ordinal FROM projection.progress WHERE name = 'journal'))
              AND EXISTS (SELECT FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid())
            """,
            cancellationToken);
}
