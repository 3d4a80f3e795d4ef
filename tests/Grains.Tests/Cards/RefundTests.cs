using System.Text;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

public sealed class RefundTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private static readonly CampaignLimits Limits =
        new(TotalCount: 10, TotalBudget: new Fen(5_000), PerDayCount: 10, PerMemberTotal: 1);

    private RefundScene Refunds => new(Scene);

    [Fact]
    public async Task Refund_InSteps_GivesTheBudgetBackAtOnceAndTheUseAtTheEnd()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(off: 400, Limits);
        var sale = await Refunds.SellAsync(1, quantity: 4);

        var first = await Refunds.ApprovedAsync(Refunds.Some(sale, 1));
        var figures = await Scene.FiguresAsync(campaign);
        Assert.Equal((new Fen(900), new Fen(100)), (first.Tender, first.Discount));
        Assert.Equal((1, 300), (figures.Count.Used, figures.Budget!.Used));
        Assert.Equal(1, Assert.Single(figures.Days).Count.Used);

        var second = await Refunds.ApprovedAsync(Refunds.Amount(sale, 1_350));
        Assert.Equal((new Fen(1_350), new Fen(150)), (second.Tender, second.Discount));
        Assert.Equal(DeclineReason.RefundExceedsRemaining, await Refunds.DeclinedAsync(Refunds.Amount(sale, 1_351)));

        var third = await Refunds.ApprovedAsync(Refunds.Everything(sale));
        figures = await Scene.FiguresAsync(campaign);
        Assert.Equal(new Fen(1_350), third.Tender);
        Assert.Equal((0, 0), (figures.Count.Used, figures.Budget!.Used));
        Assert.Equal(0, Assert.Single(figures.Days).Count.Used);

        // The only use that the member has is theirs again.
        Assert.Equal(0, (await Scene.Card(card).GetAsync())!.State.Usage.TotalOf(campaign));
        await Refunds.SellAsync(1, quantity: 1);
        Assert.Equal(DeclineReason.RefundExceedsRemaining, await Refunds.DeclinedAsync(Refunds.Everything(sale)));
    }

    [Fact]
    public async Task Refund_TenAtOnceFromTwoProcesses_NeverExceedsWhatWasPaid()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(off: 600, Limits);
        var sale = await Refunds.SellAsync(1, quantity: 6);
        var other = (await StartProcessAsync()).Grains;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => RetryAsync(
            i % 2 == 0 ? Process.Grains : other, Refunds.Amount(sale, 1_000))));

        var entries = answers.Select(answer => Scene.Decided(answer).Entry).ToList();
        var approved = entries.OfType<CheckoutEntry.Refund>().Select(refund => refund.Facts).ToList();
        Assert.Equal(5, approved.Count);
        Assert.All(approved, refund => Assert.Equal(new Fen(1_000), refund.Tender));
        Assert.All(
            entries.OfType<CheckoutEntry.Decline>(),
            decline => Assert.Equal(DeclineReason.RefundExceedsRemaining, decline.Facts.Reason));
        Assert.Equal(new Fen(400), (await Refunds.ApprovedAsync(Refunds.Everything(sale))).Tender);
        Assert.Equal(0, (await Scene.FiguresAsync(campaign)).Budget!.Used);
    }

    [Fact]
    public async Task Refund_TenAtOnceOfEverything_IsGivenOnce()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var sale = await Refunds.SellAsync(1, quantity: 2);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Refunds.RefundAsync(Refunds.Everything(sale))));

        Assert.Single(answers, answer => Scene.Decided(answer).Entry is CheckoutEntry.Refund);
        Assert.Equal(0, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Refund_Repeated_IsTheOriginalAnswerAndAnotherUnderItsNumberAMismatch()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var sale = await Refunds.SellAsync(1, quantity: 2);
        var refund = Refunds.Some(sale, 1);
        var original = Scene.Decided(await Refunds.RefundAsync(refund));

        var again = Scene.Decided(await Refunds.RefundAsync(refund));

        Assert.Equal((false, true), (original.IsReplay, again.IsReplay));
        Assert.Equal(original.Entry.Id, again.Entry.Id);
        Assert.IsType<CheckoutAnswer.RequestMismatch>(
            await Refunds.RefundAsync(refund with { Lines = [new RefundLine(1, 2)] }));
        Assert.IsType<CheckoutAnswer.RequestMismatch>(
            await Scene.RedeemAsync(Scene.Checkout(1, requestNo: refund.RequestNo)));
    }

    [Fact]
    public async Task Refund_WhoseReplyWasLost_IsGivenOnceWhenRepeated()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync(limits: Limits);
        var sale = await Refunds.SellAsync(1, quantity: 2);
        var refund = Refunds.Some(sale, 1);
        Ledger.LoseNextReply();
        await Assert.ThrowsAsync<CommitUnknownException>(() => Refunds.RefundAsync(refund));

        Assert.True(Scene.Decided(await Refunds.RefundAsync(refund)).IsReplay);
        Assert.Equal(new Fen(750), (await Refunds.ApprovedAsync(Refunds.Everything(sale))).Tender);
    }

    [Fact]
    public async Task Refund_OfAStoppedCampaignAndASuspendedCard_IsGivenAllTheSame()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(limits: Limits);
        var sale = await Refunds.SellAsync(1, quantity: 2);
        await Scene.DoneAsync(campaign, new CampaignCommand.End());
        await Scene.Card(card).SuspendAsync(Scene.NextRequest());

        Assert.True((await Refunds.ApprovedAsync(Refunds.Everything(sale))).IsFull);
        Assert.Equal(0, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Refund_OfWhatIsNoSaleHere_SaysWhy()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var sale = await Refunds.SellAsync(1, quantity: 2);
        var refund = Scene.Decided(await Refunds.RefundAsync(Refunds.Some(sale, 1))).Entry.Id;

        Assert.Equal(
            DeclineReason.RedemptionUnknown,
            await Refunds.DeclinedAsync(Refunds.Everything(new RedemptionId(card, 1))));
        Assert.Equal(
            DeclineReason.RedemptionUnknown,
            await Refunds.DeclinedAsync(Refunds.Everything(new RedemptionId(card, 1_000))));
        Assert.Equal(DeclineReason.RefundOfRefund, await Refunds.DeclinedAsync(Refunds.Everything(refund)));
        Assert.Equal(
            new CheckoutAnswer.Unknown(UnknownParty.CardUnknown),
            await Refunds.RefundAsync(Refunds.Everything(new RedemptionId(new CardId(999_999), 3))));

        var elsewhere = await new Scene(Process, "elsewhere").OpenMerchantAsync();
        Assert.Equal(
            DeclineReason.RefundNotHere,
            await new RefundScene(elsewhere).DeclinedAsync(
                Refunds.Everything(sale) with { Terminal = elsewhere.Terminal }));
    }

    [Fact]
    public async Task VoidRequest_OfACheckoutThatWasCompleted_GivesItBackOnce()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(limits: Limits);
        var checkout = Scene.Checkout(1);
        Ledger.LoseNextReply();
        await Assert.ThrowsAsync<CommitUnknownException>(() => Scene.RedeemAsync(checkout));
        var request = new VoidOriginal(Scene.Number(1), Scene.Terminal, checkout.RequestNo);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Scene.Merchant.VoidRequestAsync(request)));

        var entries = answers.Select(answer => Scene.Decided(answer).Entry).ToList();
        Assert.Equal(new Fen(1_500), Assert.IsType<CheckoutEntry.Refund>(entries[0]).Facts.Tender);
        Assert.Single(entries.Select(entry => entry.Id).Distinct());
        Assert.Single(answers, answer => !Scene.Decided(answer).IsReplay);
        Assert.Equal(0, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task VoidRequest_OfACheckoutThatNeverArrived_DeclinesItWhenItDoes()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);

        await Scene.Merchant.VoidRequestAsync(new VoidOriginal(Scene.Number(1), Scene.Terminal, checkout.RequestNo));

        Assert.Equal(DeclineReason.RequestVoided, await Scene.DeclinedAsync(checkout));
    }

    [Fact]
    public async Task VoidRequest_CrossingTheCheckout_HasOneWinner()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        foreach (var checkout in Enumerable.Range(0, 20).Select(_ => Scene.Checkout(1)))
        {
            var request = new VoidOriginal(Scene.Number(1), Scene.Terminal, checkout.RequestNo);
            await Task.WhenAll(Scene.RedeemAsync(checkout), Scene.Merchant.VoidRequestAsync(request));
            await Scene.Merchant.VoidRequestAsync(request);
        }

        Assert.Equal(0, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Refund_OfACaptureByAmount_PutsTheMoneyBackOnTheCard()
    {
        var card = await Scene.ActiveCardAsync(1);
        var money = new MoneyScene(Process, Scene);
        await money.DeclareAsync(MoneyScene.Purse());
        await money.GrantAsync(card, 1_000, Clock.GetUtcNow().AddDays(30));
        var captured = Scene.Decided(
            await Scene.Merchant.CaptureAsync(money.Capture(await money.HeldAsync(1, 800), 700))).Entry.Id;

        var refund = await Refunds.ApprovedAsync(Refunds.Amount(captured, 200));

        Assert.Equal((Fen.Zero, new Fen(200)), (refund.Tender, refund.Benefit));
        Assert.Equal((500, 0), await money.BalanceAsync(card));
        Assert.Equal(DeclineReason.RefundExceedsRemaining, await Refunds.DeclinedAsync(Refunds.Amount(captured, 501)));
        Assert.True((await Refunds.ApprovedAsync(Refunds.Everything(captured))).IsFull);
        Assert.Equal((1_000, 0), await money.BalanceAsync(card));
        Assert.Equal(-1_000, await money.BookedAsync(card));
    }

    [Fact]
    public async Task FindRefunds_OfASale_ListsThemInOrder()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var sale = await Refunds.SellAsync(1, quantity: 3);
        var untouched = await Scene.Card(card).FindSaleAsync(sale.Version);
        for (var i = 0; i < 3; i++)
            await Refunds.ApprovedAsync(Refunds.Some(sale, 1));

        var refunds = (await Scene.Card(card).FindRefundsAsync(sale.Version))!.Refunds;

        Assert.Null(untouched!.Latest);
        Assert.Equal([1, 2, 3], refunds.Select(refund => refund.Facts.No));
        Assert.Equal(refunds[^1].Id, (await Scene.Card(card).FindSaleAsync(sale.Version))!.Latest!.Id);
        Assert.Null(await Scene.Card(card).FindRefundsAsync(1));
    }

    [Fact]
    public async Task Refund_OfARedemptionOfBeforeRefunds_GivesBackWhatItTook()
    {
        var card = await Scene.ActiveCardAsync(1);
        var limited = await Scene.RunningCampaignAsync(limits: new CampaignLimits(PerDayCount: 5));
        var sale = await OldSaleAsync(card, limited);

        Assert.Equal(new Fen(1_500), (await Refunds.ApprovedAsync(Refunds.Everything(sale))).Tender);
        var figures = await Scene.FiguresAsync(limited);
        Assert.Equal((0, 0), (figures.Count.Used, Assert.Single(figures.Days).Count.Used));
    }

    // As the first version wrote it: no parts by offer, and nothing about the quotas that it took. What it gave was
    // added to the budget by migration 0006, limited or not.
    private async Task<RedemptionId> OldSaleAsync(CardId card, CampaignId campaign)
    {
        var version = (await Scene.Card(card).GetAsync())!.Version;
        var day = new BusinessDay(new DateOnly(2026, 3, 2));
        var json = $$"""
            [{"e":"redeemed","terminal":"{{Scene.Terminal}}","store":1,"requestNo":"old-1",
            "lines":[{"quantity":1,"unitPrice":2000,"discount":500}],"gross":2000,"discount":500,
            "applied":[{"campaign":{{campaign}},"campaignVersion":1,"offer":1,"name":{"zh":"春季惠购","en":"Spring"},
            "discount":500,"funding":{"union":300,"merchant":150,"sponsor":50},"until":"2026-03-31T16:00:00+00:00"}],
            "at":"2026-03-02T04:00:00+00:00"}]
            """;
        var events = Encoding.UTF8.GetBytes(json);
        Assert.IsType<Redeemed>(Assert.Single(DomainJson.CardEvents.Read(events)));
        var commit = new Commit(new Append(new StreamId(StreamKind.Card, card.Value), version, events))
        {
            Reservations =
            [
                new QuotaReservation(CampaignQuotas.CountOf(campaign), 1),
                new QuotaReservation(CampaignQuotas.BudgetOf(campaign), 500),
                new QuotaReservation(CampaignQuotas.DayOf(campaign, day), 1, Limit: 5),
            ],
        };
        Assert.IsType<CommitOutcome.Committed>(await Ledger.CommitAsync(commit));
        return new RedemptionId(card, version + 1);
    }

    // The two processes keep overtaking each other, and one may give up for the moment.
    private async Task<CheckoutAnswer> RetryAsync(IGrainFactory grains, RefundCheckout refund)
    {
        var merchant = grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);
        while (true)
        {
            try
            {
                return await merchant.RefundAsync(refund);
            }
            catch (LedgerUnavailableException)
            {
                await Task.Yield();
            }
        }
    }
}
