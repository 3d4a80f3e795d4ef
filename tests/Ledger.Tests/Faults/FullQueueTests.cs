using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Faults;

public sealed class FullQueueTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private const int QueueLength = 4;
    private readonly FakeTimeProvider _clock = new();

    private static Commit Taking(long card) =>
        Sample.Commit(card) with { Reservations = [new QuotaReservation(Sample.Quota, 1)] };

    /// <summary>A process with one lane, stuck behind a lock on the quota; the queue behind it is full.</summary>
    private async Task<(LedgerProcess Process, List<Task<CommitOutcome>> Commits, NpgsqlTransaction Lock)> FillAsync()
    {
        await DeclareAsync(Sample.Quota, limit: 100);
        var connection = await ConnectAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("select * from ledger.quota for update", connection, transaction))
            await command.ExecuteNonQueryAsync();

        var process = StartProcess(
            new LedgerOptions
            {
                WriterConnections = 1,
                MaxBatchCommits = 1,
                MaxQueuedCommits = QueueLength,
                LockTimeoutMilliseconds = 60_000,
                MaxClockSkewSeconds = null,
            },
            _clock);
        var commits = new List<Task<CommitOutcome>> { process.CommitAsync(Taking(0)) };

        // The lane has taken the first commit once a place is free for one more than the queue holds.
        while (commits.Count < QueueLength + 1)
        {
            var armed = _clock.ArmedTimers;
            var next = process.CommitAsync(Taking(commits.Count));
            if (_clock.ArmedTimers > armed)
                await WaitUntilTakenAsync();
            commits.Add(next);
        }

        return (process, commits, transaction);
    }

    private async Task WaitUntilTakenAsync()
    {
        while (_clock.ArmedTimers > 0)
            await Task.Yield();
    }

    [Fact]
    public async Task Commit_WhenTheQueueStaysFull_IsRefusedUnwritten()
    {
        var (process, commits, held) = await FillAsync();

        var refused = process.CommitAsync(Taking(99));
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => refused);
        await held.RollbackAsync();
        Assert.All(await Task.WhenAll(commits), outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        Assert.Equal(0, (await Process.Journal.LoadAsync(Sample.Card(99), snapshotFormat: 1)).Version);
        await held.Connection!.DisposeAsync();
    }

    [Fact]
    public async Task Commit_ThatWaitedTooLong_IsRefusedUnwritten()
    {
        var (_, commits, held) = await FillAsync();

        _clock.Advance(TimeSpan.FromSeconds(4));
        await held.RollbackAsync();

        Assert.IsType<CommitOutcome.Committed>(await commits[0]); // it had its turn already
        foreach (var commit in commits.Skip(1))
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => commit);
        Assert.Equal(1, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Dispose_WithCommitsWaiting_WritesThemFirst()
    {
        var (process, commits, held) = await FillAsync();

        var disposing = process.DisposeAsync();
        await held.RollbackAsync();
        await disposing;

        Assert.All(await Task.WhenAll(commits), outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => process.CommitAsync(Taking(100)));
    }
}
