using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

public sealed class CampaignTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Create_Repeated_AnswersTheOriginalCampaign()
    {
        var name = Scene.NextRequest();
        var first = Assert.IsType<CampaignAnswer.Done>(
            await Scene.Registry.CreateCampaignAsync(Scene.Draft(), Scene.Maker, name));

        var second = Assert.IsType<CampaignAnswer.Done>(
            await Scene.Registry.CreateCampaignAsync(Scene.Draft(), Scene.Maker, name));

        Assert.Equal((first.Campaign, 1, true), (second.Campaign, second.Version, second.IsReplay));
        Assert.IsType<CampaignAnswer.RequestMismatch>(
            await Scene.Registry.CreateCampaignAsync(Scene.Draft(off: 501), Scene.Maker, name));
    }

    [Fact]
    public async Task Pause_NotYetKnownToAnotherProcess_HoldsThereAllTheSame()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        var other = await StartProcessAsync();
        await RefreshUntilAsync(other, known => known.Count == 1);
        var otherMerchant = other.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);
        await Scene.DoneAsync(campaign, new CampaignCommand.Pause());
        Assert.Single(other.Catalogue.Current.For(Scene.Terminal.Merchant));

        var answer = await otherMerchant.RedeemAsync(Scene.Checkout(1));

        var decline = Assert.IsType<CheckoutEntry.Decline>(Scene.Decided(answer).Entry);
        Assert.Equal(DeclineReason.CampaignExhausted, decline.Facts.Reason);
    }

    [Fact]
    public async Task Count_UsedUp_TheNextBestAppliesAndThenNone()
    {
        for (var n = 1; n <= 3; n++)
            await Scene.ActiveCardAsync(n);
        var best = await Scene.RunningCampaignAsync(off: 500, new CampaignLimits(TotalCount: 1));
        var next = await Scene.RunningCampaignAsync(off: 400, new CampaignLimits(TotalCount: 1));

        Assert.Equal(best, (await Scene.ApprovedAsync(Scene.Checkout(1))).Applied[0].Campaign);
        Assert.Equal(next, (await Scene.ApprovedAsync(Scene.Checkout(2))).Applied[0].Campaign);
        Assert.Equal(DeclineReason.CampaignExhausted, await Scene.DeclinedAsync(Scene.Checkout(3)));
        Assert.Equal(new QuotaFigure(1, 1), (await Scene.FiguresAsync(best)).Count);
    }

    [Fact]
    public async Task ExpectedPayable_TheBestUsedUpSinceTheQuote_IsAPriceChange()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.ActiveCardAsync(2);
        await Scene.RunningCampaignAsync(off: 500, new CampaignLimits(TotalCount: 1));
        await Scene.RunningCampaignAsync(off: 400);
        await Scene.ApprovedAsync(Scene.Checkout(1));

        Assert.Equal(
            DeclineReason.PriceChanged,
            await Scene.DeclinedAsync(Scene.Checkout(2) with { ExpectedPayable = new Fen(1_500) }));
    }

    [Fact]
    public async Task Budget_RefusingALargeDiscount_StillGrantsASmallOne()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(500, new CampaignLimits(TotalBudget: new Fen(600)));
        await Scene.ApprovedAsync(Scene.Checkout(1));

        Assert.Equal(DeclineReason.CampaignExhausted, await Scene.DeclinedAsync(Scene.Checkout(1)));
        Assert.Equal(new Fen(100), (await Scene.ApprovedAsync(Scene.Checkout(1, total: 100))).Discount);
        Assert.Equal(new QuotaFigure(600, 600), (await Scene.FiguresAsync(campaign)).Budget);
    }

    [Fact]
    public async Task Budget_WithTheLastFenReduced_IsSpentToTheFen()
    {
        await Scene.ActiveCardAsync(1);
        var terms = Scene.Draft(500, new CampaignLimits(TotalBudget: new Fen(600))).Terms;
        var campaign = await Scene.RunningCampaignAsync(terms with { LastFen = LastFen.Reduce });
        await Scene.ApprovedAsync(Scene.Checkout(1));

        Assert.Equal(new Fen(100), (await Scene.ApprovedAsync(Scene.Checkout(1))).Discount);
        Assert.Equal(DeclineReason.CampaignExhausted, await Scene.DeclinedAsync(Scene.Checkout(1)));
        Assert.Equal(new QuotaFigure(600, 600), (await Scene.FiguresAsync(campaign)).Budget);
    }

    [Fact]
    public async Task Merchant_UsedUp_SaysSoAndLeavesOtherMerchantsTheirs()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync(limits: new CampaignLimits(PerMerchantCount: 1));
        await Scene.ApprovedAsync(Scene.Checkout(1));

        Assert.Equal(DeclineReason.CampaignMerchantExhausted, await Scene.DeclinedAsync(Scene.Checkout(1)));
        await Scene.OpenMerchantAsync();
        Assert.Equal(QuotasTaken.Merchant, (await Scene.ApprovedAsync(Scene.Checkout(1))).Applied[0].Took);
    }

    [Fact]
    public async Task Combination_OneCampaignUsedUp_AppliesTheRest()
    {
        await Scene.ActiveCardAsync(1);
        var stacking = new Stacking(WithOthers: true);
        var terms = Scene.Draft(500, new CampaignLimits(TotalCount: 1)).Terms with { Stacking = stacking };
        await Scene.RunningCampaignAsync(terms);
        await Scene.RunningCampaignAsync(Scene.Draft(300).Terms with { Stacking = stacking });

        Assert.Equal(new Fen(800), (await Scene.ApprovedAsync(Scene.Checkout(1))).Discount);
        Assert.Equal(new Fen(300), (await Scene.ApprovedAsync(Scene.Checkout(1))).Discount);
    }

    [Fact]
    public async Task Day_UsedUp_IsFreeAgainTomorrowAndBothStandInTheFigures()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(limits: new CampaignLimits(PerDayCount: 1));
        await Scene.ApprovedAsync(Scene.Checkout(1));
        Assert.Equal(DeclineReason.CampaignDayExhausted, await Scene.DeclinedAsync(Scene.Checkout(1)));

        Clock.Advance(TimeSpan.FromHours(12));
        await Scene.ApprovedAsync(Scene.Checkout(1));

        Assert.Equal(
            ["2026-03-02", "2026-03-03"],
            (await Scene.FiguresAsync(campaign)).Days.Select(day => day.Day.ToString()));
    }

    [Fact]
    public async Task Figures_OfAnUnlimitedCampaign_HaveNoLimitButCount()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync();
        await Scene.ApprovedAsync(Scene.Checkout(1));

        var figures = await Scene.FiguresAsync(campaign);

        Assert.Equal(new QuotaFigure(1, null), figures.Count);
        Assert.Null(figures.Count.Left);
        Assert.Null(figures.Budget);
        Assert.Empty(figures.Days);
        Assert.Null(figures.Claims);
        Assert.Empty(figures.ClaimDays);
        Assert.Empty(figures.Merchants);
    }

    [Fact]
    public async Task Refused_ContradictoryTerms_SaysHow()
    {
        var answer = await Scene.Registry.CreateCampaignAsync(
            Scene.Draft(limits: new CampaignLimits(TotalCount: 0)), Scene.Maker, Scene.NextRequest());

        Assert.Equal(
            new CampaignAnswer.Refused(CampaignRefusal.CampaignTermsInvalid, TermsProblem.LimitNotPositive), answer);
    }
}
