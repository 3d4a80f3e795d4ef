using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests;

/// <summary>A fresh database for each test, with one process on it.</summary>
public abstract class LedgerTest(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly List<LedgerProcess> _processes = [];

    private protected string ConnectionString { get; private set; } = "";

    private protected LedgerProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(ConnectionString);
        Process = StartProcess();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected LedgerProcess StartProcess(LedgerOptions? options = null, TimeProvider? clock = null)
    {
        var process = new LedgerProcess(ConnectionString, options, clock);
        _processes.Add(process);
        return process;
    }

    private protected Task<string> CreateDatabaseAsync() => postgres.CreateDatabaseAsync();

    private protected async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private protected async Task<T> QueryAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private protected Task<long> CountEntriesAsync() => QueryAsync<long>("select count(*) from ledger.journal");

    private protected async Task<QuotaState> QuotaAsync(QuotaId quota) =>
        Assert.Single(await Process.Journal.ReadQuotasAsync([quota]));

    private protected async Task DeclareAsync(
        QuotaId quota, long limit, bool isOpen = true, long campaign = 1, int edition = 0)
    {
        var stream = new StreamId(StreamKind.Campaign, campaign);
        var history = await Process.Journal.LoadAsync(stream, snapshotFormat: 1);
        var outcome = await Process.CommitAsync(new Commit(Sample.Append(stream, history.Version))
        {
            Declarations = [new QuotaDeclaration(quota, limit, isOpen, edition)],
        });
        Assert.IsType<CommitOutcome.Committed>(outcome);
    }
}
