using System.Diagnostics;

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
                && await stage.Postgres.IsBehindAsync(database, cancellationToken))
                await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }

        await stage.Postgres.CheckpointAsync(cancellationToken);
    }
}
