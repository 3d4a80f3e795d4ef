using CardPlatform.Ledger.Writing;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Postgres;

internal sealed class PostgresJournal : IJournal
{
    private const int MaxRequestsPerQuery = 512;
    private const int MaxStreamsPerQuery = 128;
    private const int MaxEntriesPerQuery = 128;

    /// <summary>Two keep the server busy while this process reads; more would only be smaller ones.</summary>
    private const int MaxQueries = 2;

    private readonly LedgerDataSources _sources;
    private readonly RecentEntries _recent;
    private readonly SharedQueries<(StreamId Stream, long Version), JournalEntry?> _entries;
    private readonly SharedQueries<(string Scope, string Key), JournalEntry?> _requests;
    private readonly SharedQueries<StreamLoad, StreamRow> _streams;
    private long? _transactionOffset;

    public PostgresJournal(LedgerDataSources sources, RecentEntries recent)
    {
        _sources = sources;
        _recent = recent;
        _entries = new(asked => QueryEntriesAsync(asked, CancellationToken.None), MaxEntriesPerQuery, MaxQueries);
        _requests = new(QueryRequestsAsync, MaxRequestsPerQuery, maxQueries: 1);
        _streams = new(QueryStreamsAsync, MaxStreamsPerQuery, MaxQueries);
    }

    public async Task<StreamHistory> LoadAsync(
        StreamId stream, int snapshotFormat, CancellationToken cancellationToken = default)
    {
        var loaded = await _streams.AskAsync(new StreamLoad(stream.Kind, stream, snapshotFormat), cancellationToken);
        return loaded.IsLong
            ? await QueryAsync(
                JournalSql.LoadLongStream,
                [Smallint(stream.Kind), Bigint(stream.Id), new NpgsqlParameter<int> { TypedValue = snapshotFormat }],
                (reader, token) => HistoryReader.ReadLongAsync(stream, snapshotFormat, reader, token),
                cancellationToken)
            : HistoryReader.ToHistory(stream, snapshotFormat, loaded);
    }

    public async Task<NamedHistory?> LoadNamedAsync(
        StreamId name,
        string field,
        StreamKind kind,
        int snapshotFormat,
        CancellationToken cancellationToken = default)
    {
        var loaded = await _streams.AskAsync(new StreamLoad(kind, name, snapshotFormat, field), cancellationToken);
        if (loaded.Stream is not { } id)
            return null;
        if (id == 0)
            throw new InvalidDataException($"The first event of {name} has no {field}.");
        var stream = new StreamId(kind, id);
        var history = loaded.IsLong ? null : HistoryReader.ToHistory(stream, snapshotFormat, loaded);
        return new NamedHistory(stream, history);
    }

    public Task<JournalEntry?> ReadAsync(
        StreamId stream, long version, CancellationToken cancellationToken = default) =>
        _entries.AskAsync((stream, version), cancellationToken);

    public Task<JournalEntry?> FindRequestAsync(
        string scope, string key, CancellationToken cancellationToken = default) =>
        _requests.AskAsync((scope, key), cancellationToken);

    public async Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(
        JournalPosition after, StreamKind? kind, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LedgerLimits.MaxEntriesPerRead);
        if (kind is null && !_recent.IsEmpty)
        {
            var places = await ReadAfterAsync(
                JournalSql.ReadPlacesAfter, after, limit, EntryPlace.Read, cancellationToken);
            return await AtPlacesAsync(places, cancellationToken);
        }

        return await ReadAfterAsync(
            JournalSql.ReadAfter(kind), after, limit, static row => EntryReader.Read(row), cancellationToken);
    }

    public Task<IReadOnlyList<StreamHead>> ReadHeadsAfterAsync(
        JournalPosition after, StreamKind kind, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LedgerLimits.MaxEntriesPerRead);
        return ReadAfterAsync(JournalSql.ReadHeadsAfter(kind), after, limit, ReadHead, cancellationToken);

        StreamHead ReadHead(NpgsqlDataReader row) => new(
            new StreamId(kind, row.GetInt64(0)),
            row.GetInt64(1),
            new JournalPosition(row.GetInt64(2), row.GetInt32(3)),
            row.GetBoolean(4));
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
        new(new QuotaId(row.GetString(0)), row.GetInt64(1), row.GetInt64(2), row.GetBoolean(3), row.GetInt32(4));

    private static async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            all.Add(read(reader));
        return all;
    }

    /// <summary>Rows that begin with a place, from 1; what has no row stays null.</summary>
    private static async Task<IReadOnlyList<T>> ReadPlacesAsync<T>(
        int count, NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var places = new T[count];
        while (await reader.ReadAsync(cancellationToken))
            places[reader.GetInt32(0) - 1] = read(reader);
        return places;
    }

    private static async Task<long> ReadNumberAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt64(0);
    }

    private static NpgsqlParameter<long> Bigint(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<short> Smallint(StreamKind kind) => new() { TypedValue = (short)kind };

    private async Task<IReadOnlyList<T>> ReadAfterAsync<T>(
        string sql,
        JournalPosition after,
        int limit,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken)
    {
        var offset = await TransactionOffsetAsync(cancellationToken);
        return await QueryAsync(
            sql,
            [
                Bigint(after.TransactionId), new NpgsqlParameter<int> { TypedValue = after.Ordinal },
                Bigint(offset), Bigint(limit),
            ],
            (reader, token) => ReadAllAsync(reader, read, token),
            cancellationToken);
    }

    /// <summary>The entries that stand there: what this process has just written is taken from memory.</summary>
    private async Task<IReadOnlyList<JournalEntry>> AtPlacesAsync(
        IReadOnlyList<EntryPlace> places, CancellationToken cancellationToken)
    {
        var entries = new JournalEntry?[places.Count];
        var missing = new List<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = _recent.TryTake(places[i].Stream, places[i].Version, out var recent)
                ? places[i].Of(recent)
                : null;
            if (entries[i] is null)
                missing.Add(i);
        }

        if (missing.Count > 0)
        {
            var found = await QueryEntriesAsync(
                missing.ConvertAll(i => (places[i].Stream, places[i].Version)), cancellationToken);
            for (var i = 0; i < missing.Count; i++)
                entries[missing[i]] = found[i];
        }

        return entries!;
    }

    private async Task<long> TransactionOffsetAsync(CancellationToken cancellationToken) =>
        _transactionOffset ??= await QueryAsync(
            "select transaction_offset from ledger.timeline", [], ReadNumberAsync, cancellationToken);

    private Task<IReadOnlyList<JournalEntry?>> QueryEntriesAsync(
        List<(StreamId Stream, long Version)> asked, CancellationToken cancellationToken) =>
        QueryAsync(
            JournalSql.ReadEntries,
            [
                ArrayParameter.Of(asked.ConvertAll(entry => (short)entry.Stream.Kind), NpgsqlDbType.Smallint),
                ArrayParameter.Of(asked.ConvertAll(entry => entry.Stream.Id), NpgsqlDbType.Bigint),
                ArrayParameter.Of(asked.ConvertAll(entry => entry.Version), NpgsqlDbType.Bigint),
            ],
            (reader, token) => ReadPlacesAsync<JournalEntry?>(
                asked.Count, reader, static row => EntryReader.Read(row, first: 1), token),
            cancellationToken);

    private Task<IReadOnlyList<JournalEntry?>> QueryRequestsAsync(List<(string Scope, string Key)> asked) =>
        QueryAsync(
            JournalSql.FindRequests,
            [
                ArrayParameter.Of(asked.ConvertAll(request => request.Scope), NpgsqlDbType.Text),
                ArrayParameter.Of(asked.ConvertAll(request => request.Key), NpgsqlDbType.Text),
            ],
            (reader, token) => ReadPlacesAsync<JournalEntry?>(
                asked.Count, reader, row => EntryReader.Read(row, first: 1), token),
            CancellationToken.None);

    private Task<IReadOnlyList<StreamRow>> QueryStreamsAsync(List<StreamLoad> asked) =>
        QueryAsync(
            JournalSql.LoadStreams,
            [
                ArrayParameter.Of(asked.ConvertAll(load => (short)load.Kind), NpgsqlDbType.Smallint),
                ArrayParameter.Of(asked.ConvertAll(load => (short)load.Asked.Kind), NpgsqlDbType.Smallint),
                ArrayParameter.Of(asked.ConvertAll(load => load.Asked.Id), NpgsqlDbType.Bigint),
                ArrayParameter.Of(asked.ConvertAll(load => load.Field), NpgsqlDbType.Text),
                ArrayParameter.Of(asked.ConvertAll(load => load.SnapshotFormat), NpgsqlDbType.Integer),
                Bigint(HistoryReader.MaxTail + 1),
            ],
            (reader, token) => ReadPlacesAsync(asked.Count, reader, HistoryReader.Read, token),
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
