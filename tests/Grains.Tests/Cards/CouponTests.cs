using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Registry;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

/// <summary>Coupons from their claim to their use, through the ledger and under races.</summary>
public sealed class CouponTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Claim_ThenUse_TakesItFromTheCardAndTheQuotas()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits(Total: 5)));

        var claimed = await ClaimedAsync(campaign, 1);
        var redeemed = await Scene.ApprovedAsync(Scene.Checkout(1) with { Coupons = [claimed.Coupon] });

        Assert.Equal(claimed.Coupon, redeemed.Applied[0].Coupon);
        Assert.Equal(
            DeclineReason.CouponUsed,
            await Scene.DeclinedAsync(Scene.Checkout(1) with { Coupons = [claimed.Coupon] }));
    }

    [Fact]
    public async Task Claim_Repeated_GetsTheSameCouponAndNoSecond()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits(PerMember: 9, Total: 1)));
        var name = Scene.NextRequest();
        var first = Assert.IsType<ClaimAnswer.Claimed>(await ClaimAsync(campaign, 1, name));

        var again = Assert.IsType<ClaimAnswer.Claimed>(await ClaimAsync(campaign, 1, name));

        Assert.True(again.IsReplay);
        Assert.Equal(first.Event.Coupon, again.Event.Coupon);
        Assert.Equal(ClaimDecline.CouponsSoldOut, await DeclinedAsync(campaign, 1));

        // Sold out is known by now, and the request that was told yes is told so all the same.
        Assert.True(Assert.IsType<ClaimAnswer.Claimed>(await ClaimAsync(campaign, 1, name)).IsReplay);
    }

    [Fact]
    public async Task Claim_AsOftenAsAllowed_IsDeclinedUnderAnotherNumberToo()
    {
        var card = await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits()));
        await ClaimedAsync(campaign, 1);
        await Scene.Card(card).ReplaceNumberAsync(new CardCommand.ReplaceNumber(Scene.Number(2)), Scene.NextRequest());

        Assert.Equal(ClaimDecline.CardNumberReplaced, await DeclinedAsync(campaign, 1));
        Assert.Equal(ClaimDecline.ClaimLimitReached, await DeclinedAsync(campaign, 2));
    }

    [Fact]
    public async Task Claim_ADayUsedUp_IsOpenAgainTomorrow()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.ActiveCardAsync(2);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits(PerDay: 1)));
        await ClaimedAsync(campaign, 1);
        Assert.Equal(ClaimDecline.CouponsSoldOutToday, await DeclinedAsync(campaign, 2));

        Clock.Advance(TimeSpan.FromHours(24));

        await ClaimedAsync(campaign, 2);
    }

    [Fact]
    public async Task Claim_OfAStoppedCampaign_IsDeclinedAndItsCouponsAreNotUsed()
    {
        await Scene.ActiveCardAsync(1);
        await Scene.ActiveCardAsync(2);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits()));
        var claimed = await ClaimedAsync(campaign, 1);
        await Scene.DoneAsync(campaign, new CampaignCommand.End());

        Assert.Equal(ClaimDecline.CampaignNotRunning, await DeclinedAsync(campaign, 2));
        Assert.Equal(
            DeclineReason.NoApplicableOffer,
            await Scene.DeclinedAsync(Scene.Checkout(1) with { Coupons = [claimed.Coupon] }));
    }

    [Fact]
    public async Task Claim_OfAnUnknownCard_SaysSo() => Assert.Equal(
        UnknownParty.CardUnknown,
        Assert.IsType<ClaimAnswer.Unknown>(await ClaimAsync(new CampaignId(99), 77, Scene.NextRequest())).Party);

    [Fact]
    public async Task Claims_ManyAtOnceOnTheLastFew_GiveExactlyThose()
    {
        const int members = 30;
        const int coupons = 7;
        for (var n = 1; n <= members; n++)
            await Scene.ActiveCardAsync(n);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits(Total: coupons)));

        var answers = await Task.WhenAll(
            Enumerable.Range(1, members).Select(n => ClaimAsync(campaign, n, Scene.NextRequest())));

        Assert.Equal(coupons, answers.OfType<ClaimAnswer.Claimed>().Count());
        Assert.Equal(members - coupons, answers.OfType<ClaimAnswer.Declined>()
            .Count(declined => declined.Reason is ClaimDecline.CouponsSoldOut));
    }

    [Fact]
    public async Task Figures_OfACampaignOfCoupons_TellWhatWasClaimedInAllAndByDay()
    {
        foreach (var n in Enumerable.Range(1, 3))
            await Scene.ActiveCardAsync(n);
        var limited = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits(Total: 10, PerDay: 2)));
        var unlimited = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits()));
        await ClaimedAsync(limited, 1);
        await ClaimedAsync(limited, 2);
        await ClaimedAsync(unlimited, 1);
        Clock.Advance(TimeSpan.FromHours(12));
        await ClaimedAsync(limited, 3);

        var figures = await Scene.FiguresAsync(limited);
        var free = await Scene.FiguresAsync(unlimited);

        Assert.Equal(new QuotaFigure(3, 10), figures.Claims);
        Assert.Equal(
            [("2026-03-02", new QuotaFigure(2, 2)), ("2026-03-03", new QuotaFigure(1, 2))],
            figures.ClaimDays.Select(day => (day.Day.ToString(), day.Count)));
        Assert.Equal(new QuotaFigure(0, null), figures.Count);
        Assert.Equal((new QuotaFigure(1, null), 0), (free.Claims, free.ClaimDays.Count));
    }

    [Fact]
    public async Task Claims_OfOneMemberAtOnceInTwoProcesses_GiveOne()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits()));
        var other = await StartProcessAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            (i % 2 == 0 ? Process : other).Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key)
                .ClaimCouponAsync(new ClaimCoupon(campaign, Scene.Number(1)), Scene.NextRequest())));

        Assert.Single(answers.OfType<ClaimAnswer.Claimed>());
    }

    [Fact]
    public async Task Redemptions_TenAtOnceOnOneCoupon_UseItOnceAndTellTheOthers()
    {
        await Scene.ActiveCardAsync(1);
        var campaign = await Scene.RunningCampaignAsync(Coupons(new ClaimLimits()));
        var claimed = await ClaimedAsync(campaign, 1);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            Scene.RedeemAsync(Scene.Checkout(1) with { Coupons = [claimed.Coupon] })));

        var entries = answers.Select(answer => Scene.Decided(answer).Entry).ToList();
        Assert.Single(entries.OfType<CheckoutEntry.Redemption>());
        Assert.Equal(
            Enumerable.Repeat(DeclineReason.CouponUsed, 9),
            entries.OfType<CheckoutEntry.Decline>().Select(decline => decline.Facts.Reason));
    }

    private static CampaignTerms Coupons(ClaimLimits claims) => Scene.Draft().Terms with
    {
        Offers =
        [
            new Offer.Coupon(
                new OfferNo(1),
                new Offer.AmountOff(new OfferNo(1), new Fen(500), new Fen(1_000)),
                ValidDays: 7,
                claims),
        ],
    };

    private Task<ClaimAnswer> ClaimAsync(CampaignId campaign, int n, RequestName name) =>
        Scene.Registry.ClaimCouponAsync(new ClaimCoupon(campaign, Scene.Number(n)), name);

    private async Task<CouponClaimed> ClaimedAsync(CampaignId campaign, int n) =>
        Assert.IsType<ClaimAnswer.Claimed>(await ClaimAsync(campaign, n, Scene.NextRequest())).Event;

    private async Task<ClaimDecline> DeclinedAsync(CampaignId campaign, int n) =>
        Assert.IsType<ClaimAnswer.Declined>(await ClaimAsync(campaign, n, Scene.NextRequest())).Reason;
}
