using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Grains.Tests.Cards;

/// <summary>What a card does when its commits go wrong: no effect twice, no stale state, no endless trying.</summary>
public sealed class FaultTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private static readonly CampaignLimits OncePerMember = new(PerMemberTotal: 1);

    [Fact]
    public async Task Redeem_WrittenButUnknown_IsFoundWhenRepeated()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);
        Ledger.LoseNextReply();
        await Assert.ThrowsAsync<CommitUnknownException>(() => Scene.RedeemAsync(checkout));

        Assert.True(Scene.Decided(await Scene.RedeemAsync(checkout)).IsReplay);
        Assert.Equal(1, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Redeem_NotWrittenAndUnknown_HappensWhenRepeated()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);
        Ledger.LoseNextCommit();
        await Assert.ThrowsAsync<CommitUnknownException>(() => Scene.RedeemAsync(checkout));

        Assert.False(Scene.Decided(await Scene.RedeemAsync(checkout)).IsReplay);
        Assert.Equal(1, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Redeem_RepeatedWhileTheJournalCannotBeRead_IsUnknownAndNotUnavailable()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);
        await Scene.RedeemAsync(checkout);

        await ExecuteAsync("alter table ledger.journal rename to gone");
        await Assert.ThrowsAsync<CommitUnknownException>(() => Scene.RedeemAsync(checkout));
        await ExecuteAsync("alter table ledger.gone rename to journal");

        Assert.True(Scene.Decided(await Scene.RedeemAsync(checkout)).IsReplay);
    }

    [Fact]
    public async Task Calls_QueuedBehindAnUnknownOutcome_SeeTheStateAsItIsInTheJournal()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync(limits: OncePerMember);
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var grain = Scene.Card(card);

        // Sent to the card itself, so that they are queued there in this order.
        Ledger.HoldNext(reached, release.Task);
        var declined = grain.RedeemAsync(Scene.Checkout(1, total: 0), Scene.Counter);
        await reached.Task;
        Ledger.LoseNextReply();
        var unknown = grain.RedeemAsync(Scene.Checkout(1), Scene.Counter);
        var queued = grain.RedeemAsync(Scene.Checkout(1), Scene.Counter);
        release.SetResult();

        await declined;
        await Assert.ThrowsAsync<CommitUnknownException>(() => unknown);
        Assert.Equal(DeclineReason.MemberLimitReached, ReasonOf(await queued));
        Assert.Equal(5, (await grain.GetAsync())?.Version);
    }

    [Fact]
    public async Task Redeem_RefusedUnwritten_WorksTheNextTime()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        Ledger.RefuseNext();
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => Scene.RedeemAsync(Scene.Checkout(1)));

        await Scene.ApprovedAsync(Scene.Checkout(1));
    }

    [Fact]
    public async Task Redeem_AnotherProcessWroteTheCard_DecidesAgainOnWhatItWrote()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync(limits: OncePerMember);
        var other = await StartProcessAsync();
        await RefreshUntilAsync(other, known => known.Count == 1);
        var otherMerchant = other.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);
        Assert.Equal(
            DeclineReason.NoApplicableOffer, ReasonOf(await otherMerchant.RedeemAsync(Scene.Checkout(1, total: 0))));
        await Scene.ApprovedAsync(Scene.Checkout(1));

        Assert.Equal(DeclineReason.MemberLimitReached, ReasonOf(await otherMerchant.RedeemAsync(Scene.Checkout(1))));
    }

    [Fact]
    public async Task Redeem_ConflictsWithoutEnd_GivesUpSafelyAfterThree()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var stream = new StreamId(StreamKind.Card, card.Value);
        for (var i = 0; i < 3; i++)
            Ledger.AnswerNext(_ => new CommitOutcome.VersionConflict(stream));

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => Scene.RedeemAsync(Scene.Checkout(1)));

        await Scene.ApprovedAsync(Scene.Checkout(1));
    }

    [Fact]
    public async Task Redeem_EveryQuotaExhaustedAtCommit_EndsInADecline()
    {
        await Scene.ActiveCardAsync(1);
        for (var i = 0; i < 12; i++)
            await Scene.RunningCampaignAsync(off: 100 + i);
        var commits = Ledger.Commits;
        for (var i = 0; i < 8; i++)
            Ledger.AnswerNext(commit => new CommitOutcome.QuotaExhausted(commit.Reservations[0].Quota, Left: 0));

        Assert.Equal(DeclineReason.CampaignExhausted, await Scene.DeclinedAsync(Scene.Checkout(1)));
        Assert.Equal(9, Ledger.Commits - commits);
    }

    [Fact]
    public async Task Snapshot_AfterSixtyFourEntries_IsOfferedOnceAndEqualsTheState()
    {
        var card = await Scene.ActiveCardAsync(1);
        for (var i = 0; i < 70; i++)
            await Scene.DeclinedAsync(Scene.Checkout(1));

        var offered = Assert.Single(
            Process.Snapshots.Offered, snapshot => snapshot.Stream == new StreamId(StreamKind.Card, card.Value));
        Assert.Equal(64, offered.Version);
        var history = await Process.Journal.LoadAsync(
            offered.Stream, CardState.SnapshotFormat, TestContext.Current.CancellationToken);
        var replayed = history.Tail.TakeWhile(entry => entry.Version <= offered.Version)
            .SelectMany(entry => DomainJson.CardEvents.Read(entry.Events.Span))
            .Aggregate(CardState.None, (state, happened) => state.Apply(happened));
        Assert.Equal(DomainJson.CardStates.Write(replayed), offered.State.ToArray());
        Assert.Equal(CardStatus.Active, replayed.Status);
    }

    [Fact]
    public async Task Issue_WrittenButUnknown_AnswersTheSameCardWhenRepeated()
    {
        var name = Scene.NextRequest();
        Ledger.LoseNextReply();
        await Assert.ThrowsAsync<CommitUnknownException>(() => Scene.Registry.IssueCardAsync(Scene.Issue(1), name));

        var repeated = Assert.IsType<CardAnswer.Done>(await Scene.Registry.IssueCardAsync(Scene.Issue(1), name));

        Assert.True(repeated.IsReplay);
        Assert.Equal(repeated.Card, await Scene.Registry.FindCardAsync(Scene.Number(1)));
    }

    private static DeclineReason ReasonOf(CheckoutAnswer answer) =>
        Assert.IsType<CheckoutEntry.Decline>(Scene.Decided(answer).Entry).Facts.Reason;

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
