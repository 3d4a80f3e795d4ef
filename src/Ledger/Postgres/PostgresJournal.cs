using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Postgres;

internal sealed class PostgresJournal : IJournal
{
    private readonly LedgerDataSources _sources;
    private readonly RequestLookups _lookups;
    private long? _transactionOffset;

    public PostgresJournal(LedgerDataSources sources)
    {
        _sources = sources;
        _lookups = new RequestLookups(QueryRequestsAsync);
    }

    public Task<StreamHistory> LoadAsync(
        StreamId stream, int snapshotFormat, CancellationToken cancellationToken = default) =>
        QueryAsync(
            JournalSql.LoadStream,
            [Smallint(stream.Kind), Bigint(stream.Id), new NpgsqlParameter<int> { TypedValue = snapshotFormat }],
            (reader, token) => ReadHistoryAsync(stream, snapshotFormat, reader, token),
            cancellationToken);

    public Task<JournalEntry?> ReadAsync(
        StreamId stream, long version, CancellationToken cancellationToken = default) =>
        QueryAsync(
            JournalSql.ReadEntry,
            [Smallint(stream.Kind), Bigint(stream.Id), Bigint(version)],
            ReadEntryAsync,
            cancellationToken);

    public Task<JournalEntry?> FindRequestAsync(
        string scope, string key, CancellationToken cancellationToken = default) =>
        _lookups.FindAsync(scope, key).WaitAsync(cancellationToken);

    public async Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(
        JournalPosition after, StreamKind? kind, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LedgerLimits.MaxEntriesPerRead);
        var offset = await TransactionOffsetAsync(cancellationToken);
        return await QueryAsync(
            JournalSql.ReadAfter(kind),
            [
                Bigint(after.TransactionId), new NpgsqlParameter<int> { TypedValue = after.Ordinal },
                Bigint(offset), Bigint(limit),
            ],
            (reader, token) => ReadAllAsync(reader, row => EntryReader.Read(row), token),
            cancellationToken);
    }

    public Task<IReadOnlyList<QuotaState>> ReadQuotasAsync(
        IReadOnlyList<QuotaId> quotas, CancellationToken cancellationToken = default) =>
        QueryAsync(
            JournalSql.ReadQuotas,
            [
                new NpgsqlParameter<string[]>
                {
                    TypedValue = [.. quotas.Select(quota => quota.Value)],
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text,
                },
            ],
            (reader, token) => ReadAllAsync(reader, ReadQuota, token),
            cancellationToken);

    public Task<long> AllocateIdsAsync(StreamKind kind, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return QueryAsync(
            JournalSql.AllocateIds,
            [Smallint(kind), Bigint(count)],
            ReadNumberAsync,
            cancellationToken);
    }

    internal static QuotaState ReadQuota(NpgsqlDataReader row) =>
        new(new QuotaId(row.GetString(0)), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3));

    private static async Task<StreamHistory> ReadHistoryAsync(
        StreamId stream, int snapshotFormat, NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        StreamSnapshot? snapshot = null;
        var tail = new List<StreamEvents>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var version = reader.GetInt64(0);
            var content = EntryReader.Utf8(reader, 1);
            if (reader.GetBoolean(2))
                snapshot = new StreamSnapshot(stream, version, snapshotFormat, content);
            else if (version == (tail.Count > 0 ? tail[^1].Version : snapshot?.Version ?? 0) + 1)
                tail.Add(new StreamEvents(version, content));
            else
                throw new InvalidDataException($"{stream} has a gap before version {version}.");
        }

        return snapshot is null && tail.Count == 0 ? StreamHistory.Empty : new StreamHistory(snapshot, tail);
    }

    private static async Task<JournalEntry?> ReadEntryAsync(
        NpgsqlDataReader reader, CancellationToken cancellationToken) =>
        await reader.ReadAsync(cancellationToken) ? EntryReader.Read(reader) : null;

    private static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            all.Add(read(reader));
        return all;
    }

    private static async Task<long> ReadNumberAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt64(0);
    }

    private static NpgsqlParameter<long> Bigint(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<short> Smallint(StreamKind kind) => new() { TypedValue = (short)kind };

    private async Task<long> TransactionOffsetAsync(CancellationToken cancellationToken) =>
        _transactionOffset ??= await QueryAsync(
            "select transaction_offset from ledger.timeline", [], ReadNumberAsync, cancellationToken);

    private Task<IReadOnlyList<(int Place, JournalEntry Entry)>> QueryRequestsAsync(
        List<string> scopes, List<string> keys) =>
        QueryAsync(
            JournalSql.FindRequests,
            [ArrayParameter.Of(scopes, NpgsqlDbType.Text), ArrayParameter.Of(keys, NpgsqlDbType.Text)],
            (reader, token) => ReadAllAsync(
                reader, row => (row.GetInt32(0) - 1, EntryReader.Read(row, first: 1)), token),
            CancellationToken.None);

    private async Task<T> QueryAsync<T>(
        string sql,
        NpgsqlParameter[] parameters,
        Func<NpgsqlDataReader, CancellationToken, Task<T>> read,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var command = _sources.Reading.CreateCommand(sql);
                foreach (var parameter in parameters)
                    command.Parameters.Add(attempt == 1 ? parameter : parameter.Clone());
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                return await read(reader, cancellationToken);
            }
            catch (NpgsqlException exception) when (attempt == 1 && exception.IsTransient && !IsTimeout(exception))
            {
                // The pool does not know yet that the server restarted: its connections are dead, and the next one may
                // be too. Reading again harms nothing.
                _sources.Reading.Clear();
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
            {
                throw new LedgerUnavailableException("The journal cannot be read now.", exception);
            }
        }
    }

    private static bool IsTimeout(NpgsqlException exception) => exception.InnerException is TimeoutException;
}
