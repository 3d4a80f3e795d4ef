using CardPlatform.Ledger.Postgres;
using CardPlatform.Ledger.Writing;
using Npgsql;

namespace CardPlatform.Ledger.Projections;

internal sealed class PostgresProjectionStore(LedgerDataSources sources, RecentEntries recent) : IProjectionStore
{
    public async Task<IProjectionSession?> TryOpenAsync(int format, CancellationToken cancellationToken = default)
    {
        var connection = await sources.Projecting.OpenConnectionAsync(cancellationToken);
        try
        {
            if (await LockAsync(connection, cancellationToken))
            {
                var progress = await ReadProgressAsync(connection, cancellationToken);
                if (progress.Format < format)
                {
                    await ResetAsync(connection, format, cancellationToken);
                    progress = new ProjectionProgress(format, JournalPosition.Beginning, AsOf: null);
                }

                if (progress.Format == format)
                {
                    recent.Begin();
                    return new PostgresProjectionSession(connection, format, progress.Position, recent);
                }
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async Task<ProjectionProgress> ReadProgressAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await sources.Projecting.OpenConnectionAsync(cancellationToken);
        return await ReadProgressAsync(connection, cancellationToken);
    }

    public async Task ResetAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await sources.Projecting.OpenConnectionAsync(cancellationToken);
        await ResetAsync(connection, format: 0, cancellationToken);
    }

    private static async Task<bool> LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ProjectionSql.TryLock, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<ProjectionProgress> ReadProgressAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ProjectionSql.ReadProgress, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return ProjectionSql.ToProgress(reader);
    }

    // Both statements are one transaction: a batch is, unless it says otherwise.
    private static async Task ResetAsync(
        NpgsqlConnection connection, int format, CancellationToken cancellationToken)
    {
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(ProjectionSql.Reset)
        {
            Parameters = { new NpgsqlParameter<int> { TypedValue = format } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(ProjectionSql.Empty));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
