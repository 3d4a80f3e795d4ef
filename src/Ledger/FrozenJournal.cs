using System.Data;
using System.Runtime.CompilerServices;
using CardPlatform.Ledger.Postgres;
using Npgsql;

namespace CardPlatform.Ledger;

/// <summary>
/// The whole ledger as of one moment, for the audit and for rebuilding what is derived from it: what is committed after
/// it was opened is not seen. Reads are streamed, so its size is no matter. One read at a time.
/// </summary>
public sealed class FrozenJournal : IAsyncDisposable
{
    private const string ScanJournal =
        "select " + JournalSql.EntryColumns + " from ledger.journal j order by stream_kind, stream_id, version";

    private const string ScanQuotas = "select quota_id, limit_units, used_units, is_open from ledger.quota order by 1";

    private const string ScanSnapshots = """
        select stream_kind, stream_id, version, format, state::text from ledger.snapshot order by 1, 2
        """;

    // Grouping without the index: a damaged unique index must not vouch for itself.
    private const string CountRepeatedRequests = """
        select count(*) from (
          select 1 from ledger.journal where request_key is not null
          group by request_scope, request_key having count(*) > 1) as repeated
        """;

    private readonly NpgsqlDataSource _dataSource;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private FrozenJournal(NpgsqlDataSource dataSource, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        _dataSource = dataSource;
        _connection = connection;
        _transaction = transaction;
    }

    public static async Task<FrozenJournal> OpenAsync(
        string connectionString, CancellationToken cancellationToken = default)
    {
        var dataSource = NpgsqlDataSource.Create(connectionString);
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return new FrozenJournal(dataSource, connection, transaction);
    }

    /// <summary>Every entry, stream by stream, each stream in the order of its versions.</summary>
    public IAsyncEnumerable<JournalEntry> EntriesAsync(CancellationToken cancellationToken = default) =>
        ScanAsync(ScanJournal, row => EntryReader.Read(row), cancellationToken);

    public IAsyncEnumerable<QuotaState> QuotasAsync(CancellationToken cancellationToken = default) =>
        ScanAsync(ScanQuotas, PostgresJournal.ReadQuota, cancellationToken);

    /// <summary>Every snapshot, in the order of the streams.</summary>
    public IAsyncEnumerable<StreamSnapshot> SnapshotsAsync(CancellationToken cancellationToken = default) =>
        ScanAsync(
            ScanSnapshots,
            row => new StreamSnapshot(
                new StreamId((StreamKind)row.GetInt16(0), row.GetInt64(1)),
                row.GetInt64(2),
                row.GetInt32(3),
                EntryReader.Utf8(row, 4)),
            cancellationToken);

    /// <summary>How many request keys stand on more than one entry. Anything but zero is a broken invariant.</summary>
    public async Task<long> CountRepeatedRequestsAsync(CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand(
            "set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off; "
            + CountRepeatedRequests + "; reset enable_indexscan; reset enable_indexonlyscan; reset enable_bitmapscan",
            _connection,
            _transaction)
        {
            CommandTimeout = 0,
        };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
        await _dataSource.DisposeAsync();
    }

    private async IAsyncEnumerable<T> ScanAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return read(reader);
    }
}
