using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Registry;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

/// <summary>Edits of limits are exact at the commit that launches them, whatever other processes know of it.</summary>
public sealed class LimitEditTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private static BusinessDay Today => new(new DateOnly(2026, 3, 2));

    [Fact]
    public async Task Day_LoweredWhileAnotherProcessHasTheOldTerms_IsNeverPassed()
    {
        var campaign = await StartAsync(new CampaignLimits(PerDayCount: 100), cards: 8);
        var other = await OtherAsync();
        for (var n = 1; n <= 3; n++)
            await Scene.ApprovedAsync(Scene.Checkout(n));

        await RelaunchAsync(campaign, new CampaignLimits(PerDayCount: 5));
        Assert.Equal(1, TermsKnownTo(other, campaign));
        var answers = new List<CheckoutEntry>();
        for (var n = 1; n <= 8; n++)
            answers.Add(Scene.Decided(await MerchantAt(other).RedeemAsync(Scene.Checkout(n))).Entry);

        Assert.Equal(2, answers.OfType<CheckoutEntry.Redemption>().Count());
        Assert.All(
            answers.OfType<CheckoutEntry.Redemption>(),
            redemption => Assert.Equal(2, redemption.Facts.Applied[0].CampaignVersion));
        Assert.All(
            answers.OfType<CheckoutEntry.Decline>(),
            decline => Assert.Equal(DeclineReason.CampaignDayExhausted, decline.Facts.Reason));
        Assert.Equal(5, (await QuotaAsync(CampaignQuotas.DayOf(campaign, Today))).Used);
        Assert.Equal(2, TermsKnownTo(other, campaign));
    }

    [Fact]
    public async Task Day_LoweredUnderWay_AdmitsNoneAboveItOnceItsLaunchIsAnswered()
    {
        const int cards = 40;
        var campaign = await StartAsync(new CampaignLimits(PerDayCount: 1_000), cards);
        var other = await OtherAsync();
        var merchants = new[] { Scene.Merchant, MerchantAt(other) };
        var under = Task.WhenAll(Enumerable.Range(1, cards).Select(n =>
            merchants[n % 2].RedeemAsync(Scene.Checkout(n))));

        await RelaunchAsync(campaign, new CampaignLimits(PerDayCount: 7));
        // The day has no quota yet if nothing was redeemed before the launch.
        var before = (await Process.Journal.ReadQuotasAsync([CampaignQuotas.DayOf(campaign, Today)]))
            .Sum(quota => quota.Used);
        await under;
        var after = await Task.WhenAll(Enumerable.Range(1, cards).Select(n =>
            merchants[n % 2].RedeemAsync(Scene.Checkout(n))));

        var used = (await QuotaAsync(CampaignQuotas.DayOf(campaign, Today))).Used;
        Assert.InRange(used, 7, Math.Max(7, before));
        Assert.InRange(after.Count(IsRedemption), 0, 7);

        static bool IsRedemption(CheckoutAnswer answer) =>
            Scene.Decided(answer).Entry is CheckoutEntry.Redemption;
    }

    [Fact]
    public async Task Merchant_LoweredWhileAnotherProcessHasTheOldTerms_IsNeverPassed()
    {
        var campaign = await StartAsync(new CampaignLimits(PerMerchantCount: 100), cards: 1);
        var other = await OtherAsync();
        await Scene.ApprovedAsync(Scene.Checkout(1));

        await RelaunchAsync(campaign, new CampaignLimits(PerMerchantCount: 1));

        var decline = Assert.IsType<CheckoutEntry.Decline>(
            Scene.Decided(await MerchantAt(other).RedeemAsync(Scene.Checkout(1))).Entry);
        Assert.Equal(DeclineReason.CampaignMerchantExhausted, decline.Facts.Reason);
    }

    [Fact]
    public async Task Claims_LoweredForADayWhileAnotherProcessHasTheOldTerms_AreNeverPassed()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.ActiveCardAsync(2);
        await Scene.ActiveCardAsync(3);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits(PerDay: 100)));
        var other = await OtherAsync();
        await ClaimAsync(Process, campaign, 1);

        await RelaunchAsync(campaign, Coupons(new ClaimLimits(PerDay: 2)));

        Assert.IsType<ClaimAnswer.Claimed>(await ClaimAsync(other, campaign, 2));
        Assert.Equal(
            new ClaimAnswer.Declined(ClaimDecline.CouponsSoldOutToday), await ClaimAsync(other, campaign, 3));
    }

    [Fact]
    public async Task Budget_BroughtIn_CountsWhatWasGivenBeforeIt()
    {
        var campaign = await StartAsync(CampaignLimits.None, cards: 1);
        await Scene.ApprovedAsync(Scene.Checkout(1));

        await RelaunchAsync(campaign, new CampaignLimits(TotalBudget: new Fen(1_000)));

        await Scene.ApprovedAsync(Scene.Checkout(1));
        Assert.Equal(DeclineReason.CampaignExhausted, await Scene.DeclinedAsync(Scene.Checkout(1)));
        Assert.Equal(new QuotaFigure(1_000, 1_000), (await Scene.FiguresAsync(campaign)).Budget);
    }

    [Fact]
    public async Task Day_BroughtInUnderWay_CountsFromThenOn()
    {
        var campaign = await StartAsync(CampaignLimits.None, cards: 1);
        await Scene.ApprovedAsync(Scene.Checkout(1));

        await RelaunchAsync(campaign, new CampaignLimits(PerDayCount: 1));

        await Scene.ApprovedAsync(Scene.Checkout(1));
        Assert.Equal(DeclineReason.CampaignDayExhausted, await Scene.DeclinedAsync(Scene.Checkout(1)));
    }

    private static CampaignTerms Coupons(ClaimLimits claims) => Scene.Draft().Terms with
    {
        Offers =
        [
            new Offer.Coupon(
                new OfferNo(1), new Offer.AmountOff(new OfferNo(1), new Fen(5), Fen.Zero), ValidDays: 7, claims),
        ],
    };

    private static int? TermsKnownTo(GrainsProcess process, CampaignId campaign) =>
        process.Catalogue.Current.Find(campaign)?.TermsVersion;

    private async Task<CampaignId> StartAsync(CampaignLimits limits, int cards)
    {
        for (var n = 1; n <= cards; n++)
            await Scene.ActiveCardAsync(n);
        return await Scene.RunningCampaignAsync(limits: limits);
    }

    private async Task<GrainsProcess> OtherAsync()
    {
        var other = await StartProcessAsync();
        await RefreshUntilAsync(other, known => known.Count == 1);
        return other;
    }

    private Task RelaunchAsync(CampaignId campaign, CampaignLimits limits) =>
        RelaunchAsync(campaign, Scene.Draft(limits: limits).Terms);

    private async Task RelaunchAsync(CampaignId campaign, CampaignTerms terms)
    {
        await Scene.EditAsync(campaign, terms);
        await Scene.LaunchAsync(campaign);
    }

    private async Task<QuotaState> QuotaAsync(QuotaId quota) =>
        Assert.Single(await Process.Journal.ReadQuotasAsync([quota]));

    private IMerchantGrain MerchantAt(GrainsProcess process) =>
        process.Grains.GetGrain<IMerchantGrain>(Scene.Terminal.Merchant.Value);

    private Task<ClaimAnswer> ClaimAsync(GrainsProcess process, CampaignId campaign, int n) => process.Grains
        .GetGrain<IRegistryGrain>(IRegistryGrain.Key)
        .ClaimCouponAsync(new ClaimCoupon(campaign, Scene.Number(n)), Scene.NextRequest());
}
