using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Faults;

public sealed class CutConnectionTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    /// <summary>So that the connection to be cut is the one that the commit takes.</summary>
    private static readonly LedgerOptions OneLane = new() { WriterConnections = 1 };

    private static Commit Taking(long card) => Sample.Commit(card) with
    {
        Request = Sample.Request($"{card}"),
        Reservations = [new QuotaReservation(Sample.Quota, 1)],
    };

    [Fact]
    public async Task Commit_ConnectionCutBetweenCommitAndItsReply_IsUnknownAndTheRequestKeyTells()
    {
        await using var proxy = new TcpProxy(ConnectionString);
        await using var process = new LedgerProcess(proxy.ConnectionString, OneLane);
        await process.CommitAsync(Sample.Commit(1));
        var keyed = Sample.Commit(7) with { Request = Sample.Request("7") };

        var cut = proxy.CutNextReplyAsync();
        await Assert.ThrowsAsync<CommitUnknownException>(() => process.CommitAsync(keyed));
        await cut;

        // It was written; the caller could not know, and asks again.
        Assert.IsType<CommitOutcome.DuplicateRequest>(await process.CommitAsync(keyed));
        Assert.Equal(2, await CountEntriesAsync());
    }

    [Fact]
    public async Task Commit_ConnectionCutBeforeItsRequestArrives_IsUnknownAndCanBeRepeated()
    {
        await using var proxy = new TcpProxy(ConnectionString);
        await using var process = new LedgerProcess(proxy.ConnectionString, OneLane);
        await process.CommitAsync(Sample.Commit(1));
        var keyed = Sample.Commit(7) with { Request = Sample.Request("7") };

        var cut = proxy.CutNextRequestAsync();
        await Assert.ThrowsAsync<CommitUnknownException>(() => process.CommitAsync(keyed));
        await cut;

        Assert.IsType<CommitOutcome.Committed>(await process.CommitAsync(keyed));
        Assert.Equal(2, await CountEntriesAsync());
    }

    [Fact]
    public async Task Commit_ConnectionCutWhileQuotasAreLocked_IsDefinitelyNotWritten()
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        await using var proxy = new TcpProxy(ConnectionString);
        await using var process = new LedgerProcess(proxy.ConnectionString, OneLane);
        await process.CommitAsync(Taking(1));

        var declaring = Taking(2) with { Declarations = [new QuotaDeclaration(Sample.Quota, Limit: 10)] };
        var cut = proxy.CutNextReplyAsync(); // the first round trip of two only locks
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => process.CommitAsync(declaring));
        await cut;

        Assert.Equal(1, (await QuotaAsync(Sample.Quota)).Used);
        Assert.IsType<CommitOutcome.Committed>(await process.CommitAsync(Taking(2)));
    }

    [Fact]
    public async Task Commits_WithConnectionsCutAgainAndAgain_TakeEffectExactlyOnce()
    {
        await DeclareAsync(Sample.Quota, limit: 1_000_000);
        await using var proxy = new TcpProxy(ConnectionString);
        await using var process = new LedgerProcess(proxy.ConnectionString, OneLane);

        var commits = Task.WhenAll(Enumerable.Range(1, 2000).Select(card => UntilCertainAsync(process, Taking(card))));
        for (var i = 0; i < 20 && !commits.IsCompleted; i++)
            await Task.WhenAny(commits, i % 2 == 0 ? proxy.CutNextReplyAsync() : proxy.CutNextRequestAsync());

        Assert.All(await commits, outcome =>
            Assert.True(outcome is CommitOutcome.Committed or CommitOutcome.DuplicateRequest));
        Assert.Equal(2001, await CountEntriesAsync());
        Assert.Equal(2000, (await QuotaAsync(Sample.Quota)).Used);
    }

    private static async Task<CommitOutcome> UntilCertainAsync(LedgerProcess process, Commit commit)
    {
        while (true)
        {
            try
            {
                return await process.CommitAsync(commit);
            }
            catch (Exception exception) when (exception is CommitUnknownException or LedgerUnavailableException)
            {
                await Task.Yield();
            }
        }
    }
}
