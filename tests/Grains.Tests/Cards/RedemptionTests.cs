using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

public sealed class RedemptionTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Redeem_AnOffer_WritesOneEntryWithPostingsAndFacts()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(limits: new CampaignLimits(TotalBudget: new Fen(10_000)));

        var entry = Scene.Decided(await Scene.RedeemAsync(Scene.Checkout(1))).Entry;

        Assert.Equal(new RedemptionId(card, 3), entry.Id);
        var row = await Process.Journal.ReadAsync(new StreamId(StreamKind.Card, card.Value), 3, Token);
        Assert.Equal(
            new EntryFacts(
                Scene.Terminal.Merchant.Value, campaign.Value, new DateOnly(2026, 3, 2), new Fen(2_000), new Fen(500)),
            row!.Facts);
        Assert.Equal(
            [
                ($"funder/sponsor/{campaign}", 50L),
                ("funder/union", 300L),
                ($"merchant/{Scene.Terminal.Merchant}/payable", -350L),
            ],
            row.Postings.Select(leg => (leg.Account.Name, leg.Amount.Value)).Order());
        var figures = await Scene.FiguresAsync(campaign);
        Assert.Equal((1, 500), (figures.Count.Used, figures.Budget!.Used));
    }

    [Fact]
    public async Task Redeem_Repeated_GivesTheIdenticalAnswerAndTakesNothingMore()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);
        var first = Scene.Decided(await Scene.RedeemAsync(checkout));

        var second = Scene.Decided(await Scene.RedeemAsync(checkout));

        Assert.True(second.IsReplay);
        Assert.Equal(Json(first.Entry), Json(second.Entry));
        Assert.Equal(1, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Redeem_TwentyTimesAtOnce_HappensOnce()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Scene.RedeemAsync(checkout)));

        Assert.Single(answers, answer => !Scene.Decided(answer).IsReplay);
        Assert.Single(answers.Select(answer => Scene.Decided(answer).Entry.Id).Distinct());
        Assert.Equal(1, (await Scene.FiguresAsync(campaign)).Count.Used);
    }

    [Fact]
    public async Task Redeem_TheSameNumberForAnotherBasketOrCard_IsAMismatch()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.ActiveCardAsync(2);
        await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);
        await Scene.ApprovedAsync(checkout);

        Assert.IsType<CheckoutAnswer.RequestMismatch>(
            await Scene.RedeemAsync(Scene.Checkout(1, 2_001, checkout.RequestNo)));
        Assert.IsType<CheckoutAnswer.RequestMismatch>(
            await Scene.RedeemAsync(Scene.Checkout(2, 2_000, checkout.RequestNo)));
    }

    [Fact]
    public async Task Redeem_ADeclineRepeatedOnceTheCardIsFit_IsStillTheDecline()
    {
        var card = await Scene.IssueAsync(1);
        await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);
        Assert.Equal(DeclineReason.CardNotActivated, await Scene.DeclinedAsync(checkout));
        await Scene.Card(card).ActivateAsync(Scene.NextRequest());

        Assert.Equal(DeclineReason.CardNotActivated, await Scene.DeclinedAsync(checkout));
        await Scene.ApprovedAsync(Scene.Checkout(1));
    }

    [Fact]
    public async Task Redeem_AtASuspendedMerchant_IsDeclinedOnTheCard()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        await Scene.Merchant.SuspendAsync(Scene.NextRequest());
        var checkout = Scene.Checkout(1);
        Assert.Equal(DeclineReason.MerchantSuspended, await Scene.DeclinedAsync(checkout));
        await Scene.Merchant.ResumeAsync(Scene.NextRequest());

        Assert.Equal(DeclineReason.MerchantSuspended, await Scene.DeclinedAsync(checkout));
        await Scene.ApprovedAsync(Scene.Checkout(1));
    }

    [Fact]
    public async Task Redeem_NamingSomebodyUnknown_SaysWhomAndWritesNothing()
    {
        await Scene.ActiveCardAsync(1);
        var commits = Ledger.Commits;
        var nobody = new TerminalId(new MerchantId(999_999), 1);

        Assert.Equal(
            new CheckoutAnswer.Unknown(UnknownParty.CardUnknown), await Scene.RedeemAsync(Scene.Checkout(2)));
        Assert.Equal(
            new CheckoutAnswer.Unknown(UnknownParty.TerminalUnknown),
            await Scene.RedeemAsync(Scene.Checkout(1) with { Terminal = new(Scene.Terminal.Merchant, 2) }));
        Assert.Equal(
            new CheckoutAnswer.Unknown(UnknownParty.MerchantUnknown),
            await Process.Grains.GetGrain<IMerchantGrain>(999_999)
                .RedeemAsync(Scene.Checkout(1) with { Terminal = nobody }));
        Assert.Equal(commits, Ledger.Commits);
    }

    [Fact]
    public async Task Quote_ThenRedeem_AgreeAndTheQuoteWritesNothing()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync(off: 300);
        await Scene.RunningCampaignAsync(off: 500);
        var commits = Ledger.Commits;

        var quoted = Assert.IsType<QuoteAnswer.Quoted>(
            await Scene.Merchant.QuoteAsync(new QuoteCheckout(Scene.Number(1), Scene.Terminal, Scene.Basket)));

        Assert.Equal(commits, Ledger.Commits);
        Assert.Equal([SkipReason.BetterOfferApplied, null], quoted.Quote.Considered.Select(each => each.Skipped));
        Assert.Equal(quoted.Quote.Payable, (await Scene.ApprovedAsync(Scene.Checkout(1))).Payable);
    }

    [Fact]
    public async Task Find_ByIdAndByRequestNumber_GivesTheEntry()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        var checkout = Scene.Checkout(1);
        var entry = Scene.Decided(await Scene.RedeemAsync(checkout)).Entry;

        Assert.Equal(Json(entry), Json(await Scene.Card(card).FindCheckoutAsync(entry.Id.Version)));
        Assert.Equal(Json(entry), Json(await Scene.Merchant.FindCheckoutAsync(Scene.Terminal, checkout.RequestNo)));
        Assert.Null(await Scene.Card(card).FindCheckoutAsync(1));
        Assert.Null(await Scene.Card(card).FindCheckoutAsync(99));
        Assert.Null(await Scene.Merchant.FindCheckoutAsync(Scene.Terminal, Scene.NextRequestNo()));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Json(CheckoutEntry? entry) => entry switch
    {
        CheckoutEntry.Redemption(var id, var facts) =>
            id + Convert.ToHexString(DomainJson.CardEvents.Write([facts])),
        CheckoutEntry.Decline(var id, var facts) => id + Convert.ToHexString(DomainJson.CardEvents.Write([facts])),
        _ => "nothing",
    };
}
