using System.Diagnostics;
using Npgsql;

namespace CardPlatform.Silo.Postgres;

/// <summary>
/// Waits for a server that somebody else started: after a crash it replays its log first, and one that is shutting down
/// answers no more but is still there.
/// </summary>
internal sealed class ServerPatience(TimeSpan patience)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly long _since = Stopwatch.GetTimestamp();

    private bool IsOver => Stopwatch.GetElapsedTime(_since) >= patience;

    /// <summary>Waits until a condition holds.</summary>
    /// <exception cref="SentenceException">It did not in time; the sentence is the one given.</exception>
    public async Task UntilAsync(
        Func<Task<bool>> condition, string otherwise, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            if (IsOver)
                throw new SentenceException(otherwise);
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Whether a server accepts connections; false when it does not yet, or no longer.</summary>
    /// <exception cref="SentenceException">It answers, but never as it should.</exception>
    public static async Task<bool> AcceptsAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return true;
        }
        catch (PostgresException refusal) when (refusal.SqlState is not (PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown))
        {
            throw new SentenceException($"PostgreSQL refuses us: {refusal.MessageText}.", refusal);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
