using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

/// <summary>Requests to one card that arrive together are written together, and decided one after the other.</summary>
public sealed class TogetherTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private const int AtOnce = 60;

    [Fact]
    public async Task Redemptions_OfOneCardAtOnce_StandOneAfterTheOtherInFewTransactions()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();

        var answers = await RedeemAtOnceAsync(Checkouts());

        Assert.Equal(
            Enumerable.Range(3, AtOnce).Select(version => (long)version),
            answers.Select(answer => Scene.Decided(answer).Entry.Id.Version).Order());
        Assert.Equal(AtOnce, (await Scene.FiguresAsync(campaign)).Count.Used);
        Assert.Equal(AtOnce + 2, (await Scene.Card(card).GetAsync())?.Version);
        Assert.InRange(await TransactionsAsync(card, first: 3, AtOnce), 1, AtOnce / 4);
    }

    [Fact]
    public async Task Refunds_OfOneCardAmongItsRedemptions_StandOneAfterTheOtherInFewTransactions()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var sales = (await RedeemAtOnceAsync(Checkouts())).Select(answer => Scene.Decided(answer).Entry.Id).ToList();
        var refunds = new RefundScene(Scene);

        var answers = await Task.WhenAll(sales.Zip(Checkouts()).SelectMany(pair => (Task<CheckoutAnswer>[])
        [
            refunds.RefundAsync(refunds.Everything(pair.First)), Scene.RedeemAsync(pair.Second),
        ]));

        var entries = answers.Select(answer => Scene.Decided(answer).Entry).ToList();
        Assert.Equal(
            sales.Select(sale => sale.Version).Order(),
            entries.OfType<CheckoutEntry.Refund>().Select(refund => refund.Facts.Sale).Order());
        Assert.Equal(AtOnce, entries.OfType<CheckoutEntry.Redemption>().Count());
        Assert.Equal(AtOnce, (await Scene.FiguresAsync(campaign)).Count.Used);
        Assert.InRange(await TransactionsAsync(card, AtOnce + 3, AtOnce * 2), 1, AtOnce / 2);
    }

    [Fact]
    public async Task Refunds_OfOneSaleAmongOthers_GiveNoMoreThanItTook()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(off: 600);
        var refunds = new RefundScene(Scene);
        var sale = await refunds.SellAsync(1, quantity: 6);

        var answers = await Task.WhenAll(Checkouts().Take(10).SelectMany(checkout => (Task<CheckoutAnswer>[])
        [
            Scene.RedeemAsync(checkout), refunds.RefundAsync(refunds.Amount(sale, 1_000)),
        ]));

        var given = answers.Select(answer => Scene.Decided(answer).Entry).OfType<CheckoutEntry.Refund>().ToList();
        Assert.Equal(5, given.Count);
        Assert.Equal(new Fen(400), (await refunds.ApprovedAsync(refunds.Everything(sale))).Tender);
        Assert.Equal(10, (await Scene.FiguresAsync(campaign)).Count.Used);
        // Each but the first ends a chain, and those behind it begin another.
        Assert.InRange(await TransactionsAsync(card, first: 4, count: 20), 1, 14);
    }

    [Fact]
    public async Task Refund_OfASaleThatWaitsBeforeIt_FindsItOnceItIsWritten()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var refunds = new RefundScene(Scene);
        var sold = await refunds.SellAsync(1, quantity: 1);
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Ledger.HoldNext(reached, release.Task);
        var first = Scene.RedeemAsync(Scene.Checkout(1));
        await reached.Task;

        // Nobody was told its id yet; somebody guesses it.
        var sale = Scene.RedeemAsync(Scene.Checkout(1));
        var refund = refunds.ApprovedAsync(refunds.Everything(new RedemptionId(sold.Card, sold.Version + 2)));
        release.SetResult();

        await Task.WhenAll(first, sale);
        Assert.Equal(sold.Version + 2, (await refund).Sale);
    }

    [Fact]
    public async Task Redemptions_OfOneCardAtOnce_PassNoLimitOfTheMember()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync(limits: new CampaignLimits(PerMemberTotal: 5));

        var answers = await RedeemAtOnceAsync(Checkouts());

        Assert.Equal(5, answers.Count(IsApproved));
        Assert.Equal(AtOnce - 5, answers.Count(answer => ReasonOf(answer) is DeclineReason.MemberLimitReached));
    }

    [Fact]
    public async Task Redemptions_OfOneCardAtOnce_PassNoLimitOfTheCampaignAndLeaveNothingOfIt()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(limits: new CampaignLimits(TotalCount: 17));

        var answers = await RedeemAtOnceAsync(Checkouts());

        Assert.Equal(17, answers.Count(IsApproved));
        Assert.Equal(17, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Redemptions_OfOneCardEachAskedForTwiceAtOnce_AreDoneOnceInFewTransactions()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var checkouts = Checkouts();

        // Backwards, so that those behind the first ones are repetitions of what still waits.
        var answers = await RedeemAtOnceAsync([.. checkouts, .. Enumerable.Reverse(checkouts)]);

        Assert.Equal(AtOnce, answers.Count(answer => !Scene.Decided(answer).IsReplay));
        Assert.Equal(AtOnce, answers.Select(answer => Scene.Decided(answer).Entry.Id).Distinct().Count());
        Assert.Equal(AtOnce, (await Scene.FiguresAsync(campaign)).Count.Used);
        Assert.InRange(await TransactionsAsync(card, first: 3, AtOnce), 1, AtOnce / 4);
    }

    [Fact]
    public async Task Redemptions_OfOneCardOneOfWhichAnotherProcessHasDone_StillStandInFewTransactions()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var done = Scene.Checkout(1);
        var original = Scene.Decided(await Scene.RedeemAsync(done)).Entry.Id;
        var other = await StartProcessAsync();
        var merchant = other.Grains.GetGrain<CardPlatform.Grains.Merchants.IMerchantGrain>(
            Scene.Terminal.Merchant.Value);
        await merchant.RedeemAsync(Scene.Checkout(1));
        var checkouts = Checkouts();

        var answers = await Task.WhenAll(
            checkouts.Take(AtOnce / 2).Append(done).Concat(checkouts.Skip(AtOnce / 2)).Select(merchant.RedeemAsync));

        var repeated = Assert.Single(answers, answer => Scene.Decided(answer).IsReplay);
        Assert.Equal(original, Scene.Decided(repeated).Entry.Id);
        Assert.InRange(await TransactionsAsync(card, first: 5, AtOnce), 1, AtOnce / 4);
    }

    [Fact]
    public async Task Redemptions_OfOneCardAmongRepetitions_StillStandInFewTransactions()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var known = Checkouts();
        await RedeemAtOnceAsync(known);

        var answers = await RedeemAtOnceAsync(
            Checkouts().Zip(known, (checkout, before) => (RedeemCheckout[])[checkout, before])
                .SelectMany(two => two));

        Assert.Equal(AtOnce, answers.Count(answer => !Scene.Decided(answer).IsReplay));
        Assert.Equal((AtOnce * 2) + 2, (await Scene.Card(card).GetAsync())?.Version);
        Assert.InRange(await TransactionsAsync(card, AtOnce + 3, AtOnce), 1, AtOnce / 2);
    }

    [Fact]
    public async Task Redemptions_OfOneCardAtTwoProcesses_PassNoLimit()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync(limits: new CampaignLimits(PerMemberTotal: 5));
        var other = await StartProcessAsync();
        var merchant = other.Grains.GetGrain<CardPlatform.Grains.Merchants.IMerchantGrain>(
            Scene.Terminal.Merchant.Value);

        var answers = await Task.WhenAll(Checkouts().Select(async (checkout, i) =>
        {
            var grain = i % 2 == 0 ? Scene.Merchant : merchant;
            while (true)
            {
                try
                {
                    return await grain.RedeemAsync(checkout);
                }
                catch (LedgerUnavailableException)
                {
                    // The other process wrote the card each time: nothing was written, and trying again is safe.
                }
            }
        }));

        Assert.Equal(5, answers.Count(IsApproved));
    }

    [Fact]
    public async Task Redemptions_OfOneCardWhenAReplyIsLost_AreFoundWhenRepeatedAndDoneOnce()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var checkouts = Checkouts();
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Ledger.HoldNext(reached, release.Task);
        var all = checkouts.Select(checkout => Scene.RedeemAsync(checkout)).ToList();
        await reached.Task;
        Ledger.LoseNextReply();
        Ledger.RefuseNext();
        release.SetResult();

        await Task.WhenAll(all).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Contains(all, asked => asked.Exception?.InnerException is CommitUnknownException);
        foreach (var checkout in checkouts)
            Assert.IsType<CheckoutEntry.Redemption>(Scene.Decided(await Scene.RedeemAsync(checkout)).Entry);
        Assert.Equal(AtOnce, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    private static bool IsApproved(CheckoutAnswer answer) =>
        Scene.Decided(answer).Entry is CheckoutEntry.Redemption;

    private static DeclineReason? ReasonOf(CheckoutAnswer answer) =>
        (Scene.Decided(answer).Entry as CheckoutEntry.Decline)?.Facts.Reason;

    // One by one: what follows the journal sees nothing while an older transaction of another test runs.
    private async Task<int> TransactionsAsync(CardId card, int first, int count)
    {
        var stream = new StreamId(StreamKind.Card, card.Value);
        var entries = await Task.WhenAll(
            Enumerable.Range(first, count).Select(version => Process.Journal.ReadAsync(stream, version)));
        return entries.DistinctBy(entry => entry!.Position.TransactionId).Count();
    }

    private List<RedeemCheckout> Checkouts() => [.. Enumerable.Range(0, AtOnce).Select(_ => Scene.Checkout(1))];

    private Task<CheckoutAnswer[]> RedeemAtOnceAsync(IEnumerable<RedeemCheckout> checkouts) =>
        Task.WhenAll(checkouts.Select(Scene.RedeemAsync));
}
