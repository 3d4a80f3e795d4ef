using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Faults;

/// <summary>A failover to a standby that was behind: the database has lost what a living process remembers.</summary>
public sealed class LostTransactionsTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private static Commit Keyed(string key) => Sample.Commit(7) with { Request = Sample.Request(key) };

    private Task<int> LoseEverythingAsync() => QueryAsync<int>("""
        alter table ledger.journal disable trigger user;
        delete from ledger.journal;
        alter table ledger.journal enable trigger user;
        select 1
        """);

    [Fact]
    public async Task Request_WhoseEntryWasLost_IsCommittedAnew()
    {
        await Process.CommitAsync(Keyed("1"));
        await LoseEverythingAsync();

        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Keyed("1")));
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Fact]
    public async Task Request_WhoseEntryIsNowAnothers_DoesNotGetTheAnswerOfTheOther()
    {
        await Process.CommitAsync(Keyed("1"));
        await LoseEverythingAsync();
        await StartProcess().CommitAsync(Keyed("2"));

        var outcome = await Process.CommitAsync(Keyed("1"));

        Assert.Equal(new CommitOutcome.VersionConflict(Sample.Card(7)), outcome);
    }

    [Fact]
    public async Task Append_AheadOfWhatIsLeft_Conflicts()
    {
        await Process.CommitAsync(Sample.Commit(7));
        await Process.CommitAsync(Sample.Commit(7, expectedVersion: 1));
        await LoseEverythingAsync();

        Assert.IsType<CommitOutcome.VersionConflict>(await Process.CommitAsync(Sample.Commit(7, expectedVersion: 2)));
    }
}
