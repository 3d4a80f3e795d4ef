using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Bulk;

/// <summary>
/// Writes new streams by the thousand, for imports: one connection, one transaction and one <c>COPY</c> a chunk,
/// beside whatever else is committing. The journal's keys are the fence here as everywhere: a chunk in which anything
/// exists already is not written at all.
/// </summary>
public sealed class BulkJournal : IAsyncDisposable
{
    private readonly NpgsqlDataSource _dataSource;
    private readonly NpgsqlConnection _connection;
    private readonly string _source;

    private BulkJournal(NpgsqlDataSource dataSource, NpgsqlConnection connection, string source)
    {
        _dataSource = dataSource;
        _connection = connection;
        _source = source;
    }

    /// <summary>Opens the journal for one import, or returns null because the same one is running somewhere.</summary>
    /// <param name="connectionString">A database whose schema is up to date.</param>
    /// <param name="source">Names what is imported; the progress is kept under it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<BulkJournal?> OpenAsync(
        string connectionString, string source, CancellationToken cancellationToken = default)
    {
        var dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "cardplatform-import",
            CommandTimeout = 0,
        });
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var journal = new BulkJournal(dataSource, connection, source);
        await using var command = new NpgsqlCommand(BulkSql.OpenSession, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = source });
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
            return journal;
        await journal.DisposeAsync();
        return null;
    }

    public async Task<BulkProgress> ReadProgressAsync(CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand(BulkSql.ReadProgress, _connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _source });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new BulkProgress(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4),
                reader.GetBoolean(5))
            : BulkProgress.None;
    }

    /// <summary>The first of <paramref name="count"/> ids nobody has been given yet.</summary>
    public async Task<long> AllocateIdsAsync(
        StreamKind kind, int count, CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand(Postgres.JournalSql.AllocateIds, _connection);
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)kind });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The events of the first entries of those streams that exist, by stream id.</summary>
    public async Task<IReadOnlyDictionary<long, byte[]>> ReadFirstEntriesAsync(
        StreamKind kind, long[] ids, CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand(BulkSql.ReadFirstEntries, _connection);
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)kind });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = ids });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<long, byte[]>();
        while (await reader.ReadAsync(cancellationToken))
            found[reader.GetInt64(0)] = await reader.GetFieldValueAsync<byte[]>(1, cancellationToken);
        return found;
    }

    /// <summary>What the requests of a scope said that were committed under these keys, by key.</summary>
    public async Task<IReadOnlyDictionary<string, RequestHash>> FindRequestsAsync(
        string scope, string[] keys, CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand(BulkSql.FindRequests, _connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = scope });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = keys });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<string, RequestHash>();
        while (await reader.ReadAsync(cancellationToken))
            found[reader.GetString(0)] = RequestHash.FromStored(reader.GetGuid(1));
        return found;
    }

    /// <summary>
    /// Writes the first entries of new streams together with how far the import has come. False, with nothing written,
    /// when one of the streams or requests exists by now, or the database asks to try again.
    /// </summary>
    public async Task<bool> TryWriteAsync(
        IReadOnlyList<BulkEntry> entries, BulkProgress progress, CancellationToken cancellationToken = default)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellationToken);
        try
        {
            if (entries.Count > 0)
                await CopyAsync(entries, cancellationToken);
            await WriteProgressAsync(progress, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (PostgresException collision) when (collision.SqlState is PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _dataSource.DisposeAsync();
    }

    private async Task CopyAsync(IReadOnlyList<BulkEntry> entries, CancellationToken cancellationToken)
    {
        await using var current = new NpgsqlCommand(BulkSql.CurrentTransaction, _connection);
        var transactionId = (long)(await current.ExecuteScalarAsync(cancellationToken))!;

        await using var copy = await _connection.BeginBinaryImportAsync(BulkSql.CopyEntries, cancellationToken);
        for (var i = 0; i < entries.Count; i++)
            await WriteRowAsync(copy, entries[i], transactionId, ordinal: i + 1, cancellationToken);
        await copy.CompleteAsync(cancellationToken);
    }

    private static async ValueTask WriteRowAsync(
        NpgsqlBinaryImporter copy,
        BulkEntry entry,
        long transactionId,
        int ordinal,
        CancellationToken cancellationToken)
    {
        await copy.StartRowAsync(cancellationToken);
        await copy.WriteAsync(entry.Stream.Id, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(1L, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(transactionId, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(ordinal, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync((short)entry.Stream.Kind, NpgsqlDbType.Smallint, cancellationToken);
        if (entry.Request is { } request)
        {
            await copy.WriteAsync(request.Hash.ToStored(), NpgsqlDbType.Uuid, cancellationToken);
            await copy.WriteAsync(request.Scope, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(request.Key, NpgsqlDbType.Text, cancellationToken);
        }
        else
        {
            await copy.WriteNullAsync(cancellationToken);
            await copy.WriteNullAsync(cancellationToken);
            await copy.WriteNullAsync(cancellationToken);
        }

        await copy.WriteAsync(entry.Events, NpgsqlDbType.Json, cancellationToken);
    }

    private async Task WriteProgressAsync(BulkProgress progress, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(BulkSql.WriteProgress, _connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _source });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = progress.Lines });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = progress.Added });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = progress.Known });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = progress.Rejected });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = progress.RejectBytes });
        command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = progress.IsFinished });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
