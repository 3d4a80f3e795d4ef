using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Faults;

/// <summary>Another process has locked a quota, and is frozen or cut off.</summary>
public sealed class StuckHolderTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private static Commit Taking(long card) => Sample.Commit(card) with
    {
        Request = Sample.Request($"{card}"),
        Reservations = [new QuotaReservation(Sample.Quota, 1)],
    };

    [Fact]
    public async Task Commits_BesideOnesWhoseQuotaIsHeld_AreWritten()
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        await using var holder = await ConnectAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("select * from ledger.quota for update", holder, transaction))
            await command.ExecuteNonQueryAsync();

        var stuck = Enumerable.Range(1, 5).Select(card => Process.CommitAsync(Taking(card))).ToList();
        var others = Enumerable.Range(100, 50).Select(card => Process.CommitAsync(Sample.Commit(card))).ToList();

        Assert.All(await Task.WhenAll(others), outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        foreach (var commit in stuck)
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => commit);

        await transaction.RollbackAsync();
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(1)));
        Assert.Equal(1, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Quota_OfAProcessThatFroze_IsFreedByTheServer()
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        await using var proxy = new TcpProxy(ConnectionString);
        await using var frozen = new LedgerProcess(proxy.ConnectionString, new LedgerOptions { WriterConnections = 1 });
        await frozen.CommitAsync(Taking(1));

        var declaring = Taking(2) with { Declarations = [new QuotaDeclaration(Sample.Quota, Limit: 10)] };
        var frozenNow = proxy.FreezeNextReplyAsync(); // its quota is locked, and it will never go on
        var lost = frozen.CommitAsync(declaring);
        await frozenNow;

        while (await RefusedAsync(Process.CommitAsync(Taking(3))))
        {
            // The server ends the silent transaction after LedgerOptions.SilentTransactionTimeoutSeconds.
        }

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => lost);
        Assert.Equal(2, (await QuotaAsync(Sample.Quota)).Used);
    }

    private static async Task<bool> RefusedAsync(Task<CommitOutcome> commit)
    {
        try
        {
            Assert.IsType<CommitOutcome.Committed>(await commit);
            return false;
        }
        catch (LedgerUnavailableException)
        {
            return true;
        }
    }
}
