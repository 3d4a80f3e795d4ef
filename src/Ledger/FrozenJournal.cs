using System.Data;
using System.Runtime.CompilerServices;
using CardPlatform.Ledger.Postgres;
using CardPlatform.Ledger.Projections;
using Npgsql;

namespace CardPlatform.Ledger;

/// <summary>
/// The whole ledger as of one moment, for the audit and for rebuilding what is derived from it: what is committed after
/// it was opened is not seen. Reads are streamed, so its size is no matter. One read at a time.
/// </summary>
public sealed class FrozenJournal : IAsyncDisposable
{
    private const string ScanJournal = "select " + JournalSql.EntryColumns + """
        , s.format, s.state::text
        from ledger.journal j left join ledger.snapshot s
          on s.stream_kind = j.stream_kind and s.stream_id = j.stream_id and s.version = j.version
        order by j.stream_kind, j.stream_id, j.version
        """;

    private const string ScanQuotas =
        "select quota_id, limit_units, used_units, is_open, edition from ledger.quota order by 1";

    private const string CountUnfoundedSnapshots = """
        select count(*) from ledger.snapshot s where not exists (
          select 1 from ledger.journal j
          where j.stream_kind = s.stream_kind and j.stream_id = s.stream_id and j.version = s.version)
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

    /// <summary>
    /// Every entry, stream by stream, each stream in the order of its versions; with the snapshot of the stream beside
    /// the entry that it was taken at.
    /// </summary>
    public IAsyncEnumerable<FrozenEntry> EntriesAsync(CancellationToken cancellationToken = default) =>
        ScanAsync(ScanJournal, ReadEntry, cancellationToken);

    public IAsyncEnumerable<QuotaState> QuotasAsync(CancellationToken cancellationToken = default) =>
        ScanAsync(ScanQuotas, PostgresJournal.ReadQuota, cancellationToken);

    /// <summary>Where the read models stand; nowhere while they wait to be built anew.</summary>
    public async Task<JournalPosition> ReadProjectedToAsync(CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand(ProjectionSql.ReadProgress, _connection, _transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? ProjectionSql.ToProgress(reader).Position
            : JournalPosition.Beginning;
    }

    /// <summary>The balances of all accounts in the read model, in fen.</summary>
    public IAsyncEnumerable<(string Account, long Amount)> ProjectedBalancesAsync(
        CancellationToken cancellationToken = default) =>
        ScanAsync(
            "select account, amount_fen from projection.account_balance order by 1",
            row => (row.GetString(0), row.GetInt64(1)),
            cancellationToken);

    /// <summary>The figures of campaigns in the read model.</summary>
    public IAsyncEnumerable<(CampaignFigureKey Key, CampaignSums Sums)> ProjectedCampaignsAsync(
        CancellationToken cancellationToken = default) =>
        ScanAsync(ProjectionSql.ScanCampaigns, ProjectionSql.ToCampaignFigure, cancellationToken);

    /// <summary>The figures of grants in the read model, by campaign.</summary>
    public IAsyncEnumerable<(long Campaign, GrantSums Sums)> ProjectedGrantsAsync(
        CancellationToken cancellationToken = default) =>
        ScanAsync(ProjectionSql.ScanGrants, ProjectionSql.ToGrantFigure, cancellationToken);

    /// <summary>How many snapshots stand at a version that the journal does not have.</summary>
    public Task<long> CountUnfoundedSnapshotsAsync(CancellationToken cancellationToken = default) =>
        CountAsync(CountUnfoundedSnapshots, cancellationToken);

    /// <summary>How many request keys stand on more than one entry. Anything but zero is a broken invariant.</summary>
    public Task<long> CountRepeatedRequestsAsync(CancellationToken cancellationToken = default) => CountAsync(
        "set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off; "
        + CountRepeatedRequests + "; reset enable_indexscan; reset enable_indexonlyscan; reset enable_bitmapscan",
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
        await _dataSource.DisposeAsync();
    }

    private static FrozenEntry ReadEntry(NpgsqlDataReader row)
    {
        var entry = EntryReader.Read(row);
        const int format = 16;
        var snapshot = row.IsDBNull(format)
            ? null
            : new StreamSnapshot(
                entry.Stream, entry.Version, row.GetInt32(format), EntryReader.Utf8(row, format + 1));
        return new FrozenEntry(entry, snapshot);
    }

    private async Task<long> CountAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction) { CommandTimeout = 0 };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private async IAsyncEnumerable<T> ScanAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return read(reader);
    }
}
