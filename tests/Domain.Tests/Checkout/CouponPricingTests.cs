using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>Coupons at the counter.</summary>
public sealed class CouponPricingTests
{
    private static readonly Basket Sixty = Sample.Basket(6_000);

    [Fact]
    public void Price_ACouponOnTheCard_IsUsedAndNamed()
    {
        var applied = Assert.Single(Price([Sample.Coupon(3)], Sample.Coupons()).Applied);

        Assert.Equal(Sample.Coupon(3).Id, applied.Coupon);
        Assert.Equal(new Fen(1_000), applied.Discount);
    }

    [Fact]
    public void Price_NoCouponOnTheCard_GivesNothing() =>
        Assert.Equal(DeclineReason.NoApplicableOffer, Price([], Sample.Coupons()).Refusal);

    [Fact]
    public void Price_CouponsNotToBeUsed_AreNot()
    {
        var card = Holding([Sample.Coupon(3), Sample.Coupon(4)]);
        var checkout = Sample.Case(Sample.Coupons()) with { Card = card };

        Assert.Empty(Pricing.Price(checkout, Sixty, coupons: []).Applied);
        Assert.Equal(
            Sample.Coupon(4).Id, Pricing.Price(checkout, Sixty, coupons: [Sample.Coupon(4).Id]).Applied[0].Coupon);
    }

    [Fact]
    public void Price_SeveralOfOneCampaign_UsesTheOneThatExpiresFirst()
    {
        var sooner = Sample.Coupon(9) with { Until = Sample.Now.AddHours(1) };

        Assert.Equal(sooner.Id, Assert.Single(Price([Sample.Coupon(3), sooner], Sample.Coupons()).Applied).Coupon);
    }

    [Fact]
    public void Price_UsedOrExpiredCoupons_AreNotConsidered() => Assert.Empty(Price(
        [Sample.Coupon(3) with { UsedAt = Sample.Now }, Sample.Coupon(4) with { Until = Sample.Now }],
        Sample.Coupons()).Applied);

    [Fact]
    public void Price_ACouponOfAnEarlierVersion_GivesWhatWasPromised()
    {
        var promised = Sample.Coupon(3, Sample.AmountOff(2_000, 6_000));
        var current = new RunningCampaign(
            new CampaignId(1), 2, Sample.Coupons(1, Sample.AmountOff(100, 0)).Terms);

        var applied = Assert.Single(Price([promised], current).Applied);

        Assert.Equal(new Fen(2_000), applied.Discount);
        Assert.Equal(2, applied.CampaignVersion);
    }

    [Fact]
    public void Price_AMemberWhoHasLeftTheAudience_UsesTheCouponAllTheSame()
    {
        var terms = Sample.Coupons().Terms with { Audience = new Audience(Unions: [78]) };

        Assert.Single(Price([Sample.Coupon(3)], new RunningCampaign(new CampaignId(1), 1, terms)).Applied);
    }

    [Fact]
    public void Price_ACouponOfACampaignThatIsNotHere_SaysSo()
    {
        var report = new OfferReport();

        Pricing.Price(Sample.Case() with { Card = Holding([Sample.Coupon(3)]) }, Sixty, report: report);

        var considered = Assert.Single(report);
        Assert.Equal(SkipReason.CampaignNotHere, considered.Skipped);
        Assert.Equal(Sample.Coupon(3).Id, considered.Coupon);
    }

    [Fact]
    public void Price_ACouponForOtherPlaces_IsSkipped()
    {
        var terms = Sample.Coupons().Terms with { Places = new Places([new MerchantId(1)]) };
        var report = new OfferReport();

        Pricing.Price(
            Sample.Case(new RunningCampaign(new CampaignId(1), 1, terms)) with { Card = Holding([Sample.Coupon(3)]) },
            Sixty,
            report: report);

        Assert.Equal(SkipReason.MerchantNotIncluded, Assert.Single(report).Skipped);
    }

    [Fact]
    public void Price_AfterTheSpan_ACouponLastsAsLongAsItWasPromisedTo()
    {
        var terms = Sample.Coupons().Terms with { Span = new Interval(Sample.Now.AddDays(-9), Sample.Now.AddDays(-2)) };
        var over = new RunningCampaign(new CampaignId(1), 1, terms);

        var applied = Assert.Single(Price([Sample.Coupon(3)], over).Applied);

        Assert.Equal(Sample.Coupon(3).Id, applied.Coupon);
        Assert.Equal(terms.Span.Until.AddDays(7), applied.Until);
    }

    [Fact]
    public void Decide_ANamedCouponThatAnotherOfferBeats_SaysSo()
    {
        var better = Sample.Campaign(2, null, Sample.AmountOff(2_000, 0));
        var checkout = Sample.Case(Sample.Coupons(), better) with { Card = Holding([Sample.Coupon(3)]) };

        var missed = Assert.Single(Approve(checkout, [Sample.Coupon(3).Id]).Missed!);

        Assert.Equal((Sample.Coupon(3).Id, SkipReason.BetterOfferApplied), (missed.Coupon, missed.Skipped));
        Assert.Null(Approve(checkout, coupons: null).Missed);
    }

    [Fact]
    public void Decide_AnOfferThatLackedALargerBasket_IsToldWithWhatApplied()
    {
        var larger = Sample.Campaign(2, null, Sample.AmountOff(2_000, 6_001));
        var elsewhere = new RunningCampaign(
            new CampaignId(3), 1, Sample.Terms() with { Places = new Places([new MerchantId(1)]) });

        var redeemed = Approve(Sample.Case(Sample.Campaign(), larger, elsewhere), coupons: null);

        var missed = Assert.Single(redeemed.Missed!);
        Assert.Equal((new CampaignId(2), SkipReason.BasketBelowMinimum), (missed.Campaign, missed.Skipped));
    }

    [Fact]
    public void Decide_ACouponUsed_CannotBeUsedAgain()
    {
        var checkout = Sample.Case(Sample.Coupons()) with { Card = Holding([Sample.Coupon(3)]) };
        var request = Sample.Redeem(Sixty) with { Coupons = [Sample.Coupon(3).Id] };
        var approved = Assert.IsType<RedemptionDecision.Approved>(Redeeming.Decide(checkout, request));

        var after = checkout with { Card = checkout.Card.Apply(approved.Event) };

        Assert.Equal(
            DeclineReason.CouponUsed,
            Assert.IsType<RedemptionDecision.Refused>(Redeeming.Decide(after, request)).Event.Reason);
        Assert.Equal(
            DeclineReason.NoApplicableOffer,
            Assert.IsType<RedemptionDecision.Refused>(Redeeming.Decide(after, Sample.Redeem(Sixty))).Event.Reason);
    }

    private static Redeemed Approve(CheckoutCase checkout, IReadOnlyList<CouponId>? coupons) =>
        Assert.IsType<RedemptionDecision.Approved>(
            Redeeming.Decide(checkout, Sample.Redeem(Sixty) with { Coupons = coupons })).Event;

    private static CardState Holding(IReadOnlyList<HeldCoupon> coupons) =>
        Sample.ActiveCard with { Coupons = new CouponBook(coupons, null) };

    private static Priced Price(IReadOnlyList<HeldCoupon> coupons, params RunningCampaign[] campaigns) =>
        Pricing.Price(Sample.Case(campaigns) with { Card = Holding(coupons) }, Sixty);
}
