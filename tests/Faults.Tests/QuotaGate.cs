using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// Stops whoever takes from a quota between the two round trips of its batch, until the gate is opened: the transaction
/// is open then, and nothing of it is written.
/// </summary>
internal sealed class QuotaGate : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlTransaction _holder;

    private QuotaGate(NpgsqlDataSource source, NpgsqlTransaction holder) => (_source, _holder) = (source, holder);

    /// <summary>Takes every quota of a database.</summary>
    public static async Task<QuotaGate> CloseAsync(string database)
    {
        var source = NpgsqlDataSource.Create(database);
        var connection = await source.OpenConnectionAsync();
        var holder = await connection.BeginTransactionAsync();
        await using var take = new NpgsqlCommand("select from ledger.quota for update", connection, holder);
        await take.ExecuteNonQueryAsync();
        return new QuotaGate(source, holder);
    }

    /// <summary>Is done once somebody waits at it.</summary>
    public async Task ReachedAsync()
    {
        await using var count = _source.CreateCommand("""
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """);
        while ((long)(await count.ExecuteScalarAsync())! == 0)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Opens it.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (_holder.Connection)
            await _holder.DisposeAsync();
        await _source.DisposeAsync();
    }
}
