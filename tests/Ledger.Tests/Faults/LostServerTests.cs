using System.Collections.Concurrent;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Faults;

/// <summary>Each test crashes a PostgreSQL of its own.</summary>
public sealed class LostServerTests : IAsyncLifetime
{
    private const long Limit = 1_000_000;
    private readonly ThrowAwayPostgres _postgres = new();
    private LedgerProcess _process = null!;
    private FakeTimeProvider _clock = null!;

    public async ValueTask InitializeAsync()
    {
        await _postgres.StartAsync();
        await LedgerMigrations.ApplyAsync(_postgres.ApplicationConnectionString);
        _clock = new FakeTimeProvider();
        _process = new LedgerProcess(
            _postgres.ApplicationConnectionString, new LedgerOptions { MaxClockSkewSeconds = null }, _clock);
        await _process.CommitAsync(new Commit(Sample.Append(new StreamId(StreamKind.Campaign, 1)))
        {
            Declarations = [new QuotaDeclaration(Sample.Quota, Limit)],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    [Fact]
    public async Task Server_StoppedImmediatelyUnderLoad_KeepsWhatWasAcknowledgedAndDoublesNothing() =>
        await CrashUnderLoadAsync(_postgres.StopImmediatelyAsync);

    [Fact]
    public async Task Server_KilledUnderLoad_KeepsWhatWasAcknowledgedAndDoublesNothing() =>
        await CrashUnderLoadAsync(_postgres.KillAsync);

    [Fact]
    public async Task Server_Gone_RefusesAndRecoversByItself()
    {
        Assert.True(await _process.Ledger.CanCommitAsync());
        await _postgres.StopAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(await _process.Ledger.CanCommitAsync());
        var failure = await Record.ExceptionAsync(() => _process.CommitAsync(Sample.Commit(1)));
        Assert.True(failure is LedgerUnavailableException or CommitUnknownException);
        await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => _process.Journal.LoadAsync(Sample.Card(1), snapshotFormat: 1));

        await _postgres.StartAgainAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await _process.Ledger.CanCommitAsync());

        // A lane that has had nothing to write since finds out now that its connection is gone, and cannot tell when.
        await UntilCertainAsync(card: 2);
        Assert.Equal(1, (await _process.Journal.LoadAsync(Sample.Card(2), snapshotFormat: 1)).Version);
    }

    [Fact]
    public async Task Server_RestartedBetweenTwoReads_IsReadAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            card => _process.Journal.LoadAsync(Sample.Card(card), snapshotFormat: 1)));
        await _postgres.StopAsync();
        await _postgres.StartAgainAsync();

        // Every pooled connection is dead by now, and nobody has noticed.
        var campaign = await _process.Journal.LoadAsync(new StreamId(StreamKind.Campaign, 1), snapshotFormat: 1);
        Assert.Equal(1, campaign.Version);
    }

    [Fact]
    public async Task Backends_TerminatedUnderLoad_LoseAndDoubleNothing() => await CrashUnderLoadAsync(async () =>
    {
        await using var connection = new NpgsqlConnection(_postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cardplatform-writer'",
            connection);
        await command.ExecuteNonQueryAsync();
    });

    private async Task CrashUnderLoadAsync(Func<Task> crash)
    {
        const int workers = 32, commitsEach = 60;
        var acknowledged = new ConcurrentBag<long>();
        var crashAt = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var load = Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < commitsEach; i++)
            {
                await UntilCertainAsync(((long)worker * commitsEach) + i + 1);
                acknowledged.Add(((long)worker * commitsEach) + i + 1);
                if (acknowledged.Count > workers * commitsEach / 3)
                    crashAt.TrySetResult();
            }
        })));

        await crashAt.Task;
        await crash();
        await _postgres.StartAgainAsync();
        await load;

        Assert.Equal(workers * commitsEach, acknowledged.Count);
        foreach (var card in acknowledged)
            Assert.Equal(1, (await _process.Journal.LoadAsync(Sample.Card(card), snapshotFormat: 1)).Version);
        var quota = Assert.Single(await _process.Journal.ReadQuotasAsync([Sample.Quota]));
        Assert.Equal(acknowledged.Count, quota.Used);
    }

    private async Task UntilCertainAsync(long card)
    {
        var commit = Sample.Commit(card) with
        {
            Request = Sample.Request($"{card}"),
            Reservations = [new QuotaReservation(Sample.Quota, 1)],
        };
        while (true)
        {
            try
            {
                var outcome = await _process.CommitAsync(commit);
                Assert.True(outcome is CommitOutcome.Committed or CommitOutcome.DuplicateRequest, $"{outcome}");
                return;
            }
            catch (Exception exception) when (exception is CommitUnknownException or LedgerUnavailableException)
            {
                await Task.Yield();
            }
        }
    }
}
