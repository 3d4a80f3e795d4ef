using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Contract;

public sealed class QuotaTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private static Commit Taking(long card, params QuotaReservation[] reservations) =>
        Sample.Commit(card) with { Reservations = reservations };

    private static Commit Taking(long card, long delta) => Taking(card, new QuotaReservation(Sample.Quota, delta));

    private static QuotaReservation WithLimit(long delta, long limit) => new(Sample.Quota, delta, limit);

    private static Commit ByEdition(int edition, long card, QuotaId daily, long limit) => Taking(
        card, new QuotaReservation(Sample.Quota, 1, Edition: edition), new QuotaReservation(daily, 1, limit));

    [Fact]
    public async Task Quota_TenThousandForOneThousand_AdmitsExactlyOneThousand()
    {
        await DeclareAsync(Sample.Quota, limit: 1000);
        var other = StartProcess();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10_000).Select(card =>
            (card % 2 == 0 ? Process : other).CommitAsync(Taking(card, 1))));

        Assert.Equal(1000, outcomes.Count(outcome => outcome is CommitOutcome.Committed));
        Assert.Equal(9000, outcomes.Count(outcome => outcome is CommitOutcome.QuotaExhausted));
        Assert.Equal(1000, (await QuotaAsync(Sample.Quota)).Used);
        Assert.Equal(1001, await CountEntriesAsync()); // and the campaign's own
    }

    [Fact]
    public async Task Quota_LargeThenSmall_AdmitsTheSmallThatFits()
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(1, 8)));
        Assert.Equal(
            new CommitOutcome.QuotaExhausted(Sample.Quota, Left: 2), await Process.CommitAsync(Taking(2, 3)));
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(3, 2)));
        Assert.Equal(0, (await QuotaAsync(Sample.Quota)).Left);
    }

    [Fact]
    public async Task Quota_GivenBack_CanBeTakenAgain()
    {
        await DeclareAsync(Sample.Quota, limit: 1);
        await Process.CommitAsync(Taking(1, 1));
        Assert.IsType<CommitOutcome.QuotaExhausted>(await Process.CommitAsync(Taking(2, 1)));
        Assert.True(Process.Hints.LooksExhausted(Sample.Quota));

        await Process.CommitAsync(Taking(3, -1));

        Assert.False(Process.Hints.LooksExhausted(Sample.Quota));
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(4, 1)));
    }

    [Fact]
    public async Task Quota_GivenBackMoreThanTaken_IsRejectedAndItsNeighboursAreNot()
    {
        await DeclareAsync(Sample.Quota, limit: 5);
        var impossible = Process.CommitAsync(Taking(1, -1));
        var possible = Task.WhenAll(Enumerable.Range(2, 5).Select(card => Process.CommitAsync(Taking(card, 1))));

        await Assert.ThrowsAsync<CommitRejectedException>(() => impossible);
        Assert.All(await possible, outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
    }

    [Fact]
    public async Task Quota_Closed_RefusesTakingAndAcceptsGivingBack()
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        await Process.CommitAsync(Taking(1, 5));
        await DeclareAsync(Sample.Quota, limit: 10, isOpen: false);

        Assert.Equal(
            new CommitOutcome.QuotaExhausted(Sample.Quota, Left: 0), await Process.CommitAsync(Taking(2, 1)));
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(3, -2)));
        Assert.Equal(new QuotaState(Sample.Quota, Limit: 10, Used: 3, IsOpen: false), await QuotaAsync(Sample.Quota));
    }

    [Fact]
    public async Task Quota_LoweredBelowWhatIsUsed_IsRefused()
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        await Process.CommitAsync(Taking(1, 5));

        var outcome = await Process.CommitAsync(new Commit(Sample.Append(new StreamId(StreamKind.Campaign, 2)))
        {
            Declarations = [new QuotaDeclaration(Sample.Quota, Limit: 4)],
        });

        Assert.Equal(new CommitOutcome.QuotaExhausted(Sample.Quota, Left: 0), outcome);
        Assert.Equal(10, (await QuotaAsync(Sample.Quota)).Limit);
    }

    [Fact]
    public async Task Quota_Unknown_AdmitsNothing() =>
        Assert.IsType<CommitOutcome.QuotaExhausted>(await Process.CommitAsync(Taking(1, 1)));

    [Fact]
    public async Task Quota_MadeByItsFirstReservation_IsExactWithTwoProcesses()
    {
        var other = StartProcess();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(card =>
            (card % 2 == 0 ? Process : other).CommitAsync(
                Taking(card, new QuotaReservation(Sample.Quota, 1, Limit: 30)))));

        Assert.Equal(30, outcomes.Count(outcome => outcome is CommitOutcome.Committed));
        Assert.Equal(30, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Quota_ReservedWithAHigherLimit_AdmitsByItAndTakesItOver()
    {
        await Process.CommitAsync(Taking(1, WithLimit(2, limit: 2)));
        Assert.IsType<CommitOutcome.QuotaExhausted>(await Process.CommitAsync(Taking(2, WithLimit(1, limit: 2))));

        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(2, WithLimit(1, limit: 5))));

        Assert.Equal(new QuotaState(Sample.Quota, Limit: 5, Used: 3, IsOpen: true), await QuotaAsync(Sample.Quota));
    }

    [Fact]
    public async Task Quota_ReservedWithALowerLimit_AdmitsByItAndStaysAboveWhatIsUsed()
    {
        await Process.CommitAsync(Taking(1, WithLimit(4, limit: 10)));

        Assert.Equal(
            new CommitOutcome.QuotaExhausted(Sample.Quota, Left: 1),
            await Process.CommitAsync(Taking(2, WithLimit(2, limit: 5))));
        Assert.Equal(
            new CommitOutcome.QuotaExhausted(Sample.Quota, Left: 0),
            await Process.CommitAsync(Taking(2, WithLimit(1, limit: 3))));
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(2, WithLimit(-1, limit: 2))));

        Assert.Equal(new QuotaState(Sample.Quota, Limit: 3, Used: 3, IsOpen: true), await QuotaAsync(Sample.Quota));
    }

    [Fact]
    public async Task Quota_TwoLimitsAtOnce_NeitherIsPassed()
    {
        var other = StartProcess();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 400).Select(card => card % 2 == 0
            ? Process.CommitAsync(Taking(card, WithLimit(1, limit: 20)))
            : other.CommitAsync(Taking(card, WithLimit(1, limit: 50)))));

        Assert.Equal(50, outcomes.Count(outcome => outcome is CommitOutcome.Committed));
        Assert.InRange(outcomes.Where((_, card) => card % 2 == 0).Count(Admitted), 0, 20);
        Assert.Equal(50, (await QuotaAsync(Sample.Quota)).Used);

        static bool Admitted(CommitOutcome outcome) => outcome is CommitOutcome.Committed;
    }

    [Fact]
    public async Task Quota_TakenByAnOlderEdition_IsSupersededWhateverTheLimitBroughtAlong()
    {
        var daily = new QuotaId("campaign/1/day/20260301");
        await DeclareAsync(Sample.Quota, limit: 100, edition: 1);
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(ByEdition(1, card: 1, daily, limit: 50)));
        await DeclareAsync(Sample.Quota, limit: 100, edition: 2);

        Assert.Equal(
            new CommitOutcome.Superseded(Sample.Quota),
            await Process.CommitAsync(ByEdition(1, card: 2, daily, limit: 50)));
        Assert.Equal(
            new CommitOutcome.QuotaExhausted(daily, Left: 0),
            await Process.CommitAsync(ByEdition(2, card: 2, daily, limit: 1)));
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(ByEdition(2, card: 2, daily, limit: 2)));
        Assert.Equal(
            new QuotaState(Sample.Quota, 100, Used: 2, IsOpen: true, Edition: 2), await QuotaAsync(Sample.Quota));
    }

    [Fact]
    public async Task Quota_OfANewerEdition_AcceptsWhatNamesNoneAndWhatAnOlderOneGivesBack()
    {
        await DeclareAsync(Sample.Quota, limit: 10, edition: 3);
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(1, 1)));

        var givenBack = await Process.CommitAsync(Taking(2, new QuotaReservation(Sample.Quota, -1, Edition: 1)));

        Assert.IsType<CommitOutcome.Committed>(givenBack);
        Assert.Equal(0, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Quota_DeclaredByAnOlderEdition_KeepsTheNewer()
    {
        await DeclareAsync(Sample.Quota, limit: 10, edition: 3);
        await DeclareAsync(Sample.Quota, limit: 20, edition: 2);
        Assert.Equal(
            new QuotaState(Sample.Quota, 20, Used: 0, IsOpen: true, Edition: 3), await QuotaAsync(Sample.Quota));
    }

    [Fact]
    public async Task Quota_SupersededForARequestThatWasWritten_AnswersTheOriginal()
    {
        await DeclareAsync(Sample.Quota, limit: 10, edition: 1);
        var commit = Taking(1, new QuotaReservation(Sample.Quota, 1, Edition: 1)) with
        {
            Request = Sample.Request("r-1"),
        };
        await Process.CommitAsync(commit);
        await DeclareAsync(Sample.Quota, limit: 10, edition: 2);

        Assert.IsType<CommitOutcome.DuplicateRequest>(await StartProcess().CommitAsync(commit));
    }

    [Fact]
    public async Task Quota_TooLittleLeft_TellsWhatASmallerCommitThenGets()
    {
        await DeclareAsync(Sample.Quota, limit: 700);
        await Process.CommitAsync(Taking(1, 400));

        var refused = Assert.IsType<CommitOutcome.QuotaExhausted>(await Process.CommitAsync(Taking(2, 500)));

        Assert.Equal(300, refused.Left);
        Assert.False(Process.Hints.LooksExhausted(Sample.Quota, units: 300));
        Assert.True(Process.Hints.LooksExhausted(Sample.Quota, units: 301));
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Taking(2, refused.Left)));
    }

    [Fact]
    public async Task Quota_ExhaustedForARequestThatWasWritten_AnswersTheOriginal()
    {
        await DeclareAsync(Sample.Quota, limit: 1);
        var commit = Taking(1, 1) with { Request = Sample.Request("r-1") };
        await Process.CommitAsync(commit);

        Assert.IsType<CommitOutcome.DuplicateRequest>(await StartProcess().CommitAsync(commit));
    }

    [Fact]
    public async Task Quota_OneOfTwoExhausted_TakesNeither()
    {
        var second = new QuotaId("campaign/1/budget");
        await DeclareAsync(Sample.Quota, limit: 10);
        await DeclareAsync(second, limit: 0);

        var outcome = await Process.CommitAsync(
            Taking(1, new QuotaReservation(Sample.Quota, 1), new QuotaReservation(second, 1)));

        Assert.Equal(new CommitOutcome.QuotaExhausted(second, Left: 0), outcome);
        Assert.Equal(0, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Quota_TakenByACommitThatConflicts_IsNotTaken()
    {
        await DeclareAsync(Sample.Quota, limit: 10);
        await Process.CommitAsync(Sample.Commit(1));

        Assert.IsType<CommitOutcome.VersionConflict>(await Process.CommitAsync(Taking(1, 1)));
        Assert.Equal(0, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Hint_AfterItsWhile_IsForgotten()
    {
        var clock = new FakeTimeProvider();
        var process = StartProcess(new LedgerOptions { QuotaHintSeconds = 0.2, MaxClockSkewSeconds = null }, clock);
        await process.CommitAsync(Taking(1, 1));
        Assert.True(process.Hints.LooksExhausted(Sample.Quota));

        clock.Advance(TimeSpan.FromSeconds(0.2));

        Assert.False(process.Hints.LooksExhausted(Sample.Quota));
    }
}
