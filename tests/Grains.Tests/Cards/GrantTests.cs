using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

/// <summary>A benefit is one row of the journal, and reaches each card at its first touch, once.</summary>
public sealed class GrantTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private MoneyScene Money => field ??= new MoneyScene(Process, Scene);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Touch_TheFirst_GrantsInTheEntryOfTheRequestAndTheSecondDoesNot()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await BenefitAsync(new CampaignLimits(TotalBudget: new Fen(10_000)));

        var first = Scene.Decided(await Scene.RedeemAsync(Money.Payment(1, 300)));
        await Scene.ApprovedAsync(Money.Payment(1, 300));

        var row = await Process.Journal.ReadAsync(
            new StreamId(StreamKind.Card, card.Value), first.Entry.Id.Version, Token);
        Assert.Equal(
            [typeof(Granted), typeof(Redeemed)],
            DomainJson.CardEvents.Read(row!.Events.Span).Select(each => each.GetType()));
        Assert.Equal(
            [
                ("funder/union", 1_000L),
                ($"merchant/{Scene.Terminal.Merchant}/payable", -300L),
                ("purse/festival", -700L),
            ],
            row.Postings.Select(leg => (leg.Account.Name, leg.Amount.Value)).Order());
        Assert.Equal((400, 0), await Money.BalanceAsync(card));
        var figures = await Scene.FiguresAsync(campaign);
        Assert.Equal((1, 1_000), (figures.Count.Used, figures.Budget!.Used));
    }

    [Fact]
    public async Task Balance_OfACardNobodyTouched_HasTheBenefitAndWritesNothing()
    {
        var card = await Scene.ActiveCardAsync(1);
        await BenefitAsync();
        var commits = Ledger.Commits;

        Assert.Equal((1_000, 0), await Money.BalanceAsync(card));
        Assert.Equal(commits, Ledger.Commits);
    }

    [Fact]
    public async Task Touch_OnceTheCampaignIsUsedUp_GoesOnWithoutTheBenefit()
    {
        var first = await Scene.ActiveCardAsync(1);
        var second = await Scene.ActiveCardAsync(2);
        await BenefitAsync(new CampaignLimits(TotalCount: 1));
        await Scene.ApprovedAsync(Money.Payment(1, 300));

        Assert.Equal((0, 0), await Money.BalanceAsync(second));
        Assert.Equal(DeclineReason.InsufficientFunds, await Scene.DeclinedAsync(Money.Payment(2, 300)));
        Assert.Equal((700, 0), await Money.BalanceAsync(first));
    }

    [Fact]
    public async Task Touch_WhileTheCampaignIsPaused_GrantsNothingUntilItIsResumed()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await BenefitAsync();
        await Scene.DoneAsync(campaign, new CampaignCommand.Pause());
        Assert.Equal(DeclineReason.InsufficientFunds, await Scene.DeclinedAsync(Money.Payment(1, 300)));

        await Scene.DoneAsync(campaign, new CampaignCommand.Resume());

        await Scene.ApprovedAsync(Money.Payment(1, 300));
        Assert.Equal((700, 0), await Money.BalanceAsync(card));
    }

    [Fact]
    public async Task Touch_InAProcessThatHasNotHeardOfThePause_GrantsNothing()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await BenefitAsync();
        var other = await StartProcessAsync();
        await RefreshUntilAsync(other, () => other.Catalogue.Current.Benefits.Count == 1);
        await Scene.DoneAsync(campaign, new CampaignCommand.Pause());

        var there = other.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);
        var answer = await there.RedeemAsync(Money.Payment(1, 300));

        Assert.Equal(DeclineReason.InsufficientFunds, MoneyScene.ReasonOf(answer));
        Assert.Equal(0, await Money.BookedAsync(card));
        Assert.Equal(
            [],
            (await other.Grains.GetGrain<IMemberCardGrain>(card.Value).GetBalancesAsync())!.Purses);
    }

    [Fact]
    public async Task Touch_AfterANewVersionWasLaunched_GrantsNothingMore()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await BenefitAsync();
        await Scene.ApprovedAsync(Money.Payment(1, 300));

        await Scene.EditAsync(campaign, Benefit(CampaignLimits.None, amount: 5_000));
        await Scene.LaunchAsync(campaign);

        await Scene.ApprovedAsync(Money.Payment(1, 300));
        Assert.Equal((400, 0), await Money.BalanceAsync(card));
    }

    [Fact]
    public async Task Touch_TenTimesAtOnceInTwoProcesses_GrantsOnce()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await BenefitAsync();
        var other = await StartProcessAsync();
        await RefreshUntilAsync(other, () => other.Catalogue.Current.Benefits.Count == 1);
        var there = other.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => AskAsync(
            i % 2 == 0 ? there : Scene.Merchant, Money.Payment(1, 10))));

        Assert.Equal(1, (await Scene.FiguresAsync(campaign)).Count.Used);
        Assert.Equal(-900, await Money.BookedAsync(card));
    }

    // A process that loses its place again and again gives up with nothing written; the terminal repeats its request.
    private static async Task AskAsync(IMerchantGrain merchant, RedeemCheckout checkout)
    {
        while (true)
        {
            try
            {
                Assert.Null(MoneyScene.ReasonOf(await merchant.RedeemAsync(checkout)));
                return;
            }
            catch (LedgerUnavailableException)
            {
                Token.ThrowIfCancellationRequested();
            }
        }
    }

    private static CampaignTerms Benefit(CampaignLimits limits, long amount = 1_000)
    {
        var march = Interval.OfDays(new(new DateOnly(2026, 3, 1)), new(new DateOnly(2026, 3, 31)));
        return new CampaignTerms(
            new CampaignName("节日福利", "Festival benefit"),
            march,
            [new Offer.Benefit(new OfferNo(1), MoneyScene.Festival, new Fen(amount), march)],
            new FundingSplit(new BasisPoints(10_000), new BasisPoints(0), new BasisPoints(0)),
            limits);
    }

    private async Task<CampaignId> BenefitAsync(CampaignLimits? limits = null)
    {
        await Money.DeclareAsync(MoneyScene.Purse());
        return await Scene.RunningCampaignAsync(Benefit(limits ?? CampaignLimits.None));
    }
}
