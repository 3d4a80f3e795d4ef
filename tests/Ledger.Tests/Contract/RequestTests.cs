using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Contract;

public sealed class RequestTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private static Commit Keyed(long card, long expectedVersion = 0, string key = "1", string content = "content") =>
        Sample.Commit(card, expectedVersion, $"request {key}: {content}") with
        {
            Request = Sample.Request(key, content),
        };

    [Theory]
    [InlineData(true)] // the process that wrote it remembers
    [InlineData(false)] // any other finds out from the journal
    public async Task Request_Repeated_GetsTheOriginalEntry(bool sameProcess)
    {
        await Process.CommitAsync(Keyed(7));
        var process = sameProcess ? Process : StartProcess();

        var outcome = await process.CommitAsync(Keyed(7, expectedVersion: 1));

        var original = Assert.IsType<CommitOutcome.DuplicateRequest>(outcome).Original;
        Assert.Equal((Sample.Card(7), 1), (original.Stream, original.Version));
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_RepeatedWithOtherContent_Mismatches(bool sameProcess)
    {
        await Process.CommitAsync(Keyed(7));
        var process = sameProcess ? Process : StartProcess();

        var outcome = await process.CommitAsync(Keyed(8, content: "other"));

        Assert.IsType<CommitOutcome.RequestMismatch>(outcome);
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Fact]
    public async Task Request_RepeatedAfterItsVersionIsTaken_IsADuplicateNotAConflict()
    {
        await Process.CommitAsync(Keyed(7));
        var outcome = await StartProcess().CommitAsync(Keyed(7, expectedVersion: 0));
        Assert.IsType<CommitOutcome.DuplicateRequest>(outcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_RepeatedAfterItsOriginalTookTheLastOfAQuota_IsADuplicateNotExhausted(bool sameProcess)
    {
        await DeclareAsync(Sample.Quota, limit: 1);
        var taking = Keyed(7) with { Reservations = [new QuotaReservation(Sample.Quota, 1)] };
        await Process.CommitAsync(taking);

        var outcome = await (sameProcess ? Process : StartProcess()).CommitAsync(taking);

        Assert.IsType<CommitOutcome.DuplicateRequest>(outcome);
        Assert.Equal(1, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Request_SentManyTimesAtOnce_IsCommittedOnce()
    {
        var other = StartProcess();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            (i % 2 == 0 ? Process : other).CommitAsync(Keyed(card: i, key: "same"))));

        Assert.Single(outcomes, outcome => outcome is CommitOutcome.Committed);
        Assert.Equal(39, outcomes.Count(outcome => outcome is CommitOutcome.DuplicateRequest));
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Fact]
    public async Task Request_SameKeyInAnotherScope_IsAnotherRequest()
    {
        await Process.CommitAsync(Keyed(7));
        var outcome = await Process.CommitAsync(
            Sample.Commit(8) with { Request = Sample.Request("1", scope: "terminal/2-1") });
        Assert.IsType<CommitOutcome.Committed>(outcome);
    }

    [Fact]
    public async Task FindRequest_KnownAndUnknown_FindsTheEntryOrNothing()
    {
        await Process.CommitAsync(Keyed(7, key: "55"));
        Assert.Equal(Sample.Card(7), (await Process.Journal.FindRequestAsync("terminal/1-1", "55"))?.Stream);
        Assert.Null(await Process.Journal.FindRequestAsync("terminal/1-1", "56"));
    }

    [Fact]
    public async Task Request_MoreThanAreRemembered_AreStillRecognised()
    {
        var forgetful = StartProcess(new LedgerOptions { MaxRememberedRequests = 2 });
        for (var i = 0; i < 10; i++)
            await forgetful.CommitAsync(Keyed(card: i, key: $"{i}"));

        for (var i = 0; i < 10; i++)
        {
            var outcome = await forgetful.CommitAsync(Keyed(card: i, expectedVersion: 1, key: $"{i}"));
            Assert.IsType<CommitOutcome.DuplicateRequest>(outcome);
        }
    }
}
