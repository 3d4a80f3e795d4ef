using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Reports;
using CardPlatform.Grains.Tests.Support;

namespace CardPlatform.Grains.Tests.Reports;

/// <summary>A worst case that is too low is worse than none: each limit bounds it alone, and the least wins.</summary>
public sealed class WorstCaseTests
{
    private const long Reach = 1_000;

    /// <summary>March 2026, 31 days; 5 yuan off.</summary>
    private static readonly CampaignTerms Terms = Scene.Draft().Terms;

    public static TheoryData<string, CampaignLimits, long?> Limits => new()
    {
        { "nothing", CampaignLimits.None, null },
        { "total count", new CampaignLimits(TotalCount: 7), 3_500 },
        { "budget", new CampaignLimits(TotalBudget: new Fen(1_234)), 1_234 },
        { "per day", new CampaignLimits(PerDayCount: 2), 31 * 2 * 500 },
        { "per member", new CampaignLimits(PerMemberTotal: 3), 3 * Reach * 500 },
        { "per member and day", new CampaignLimits(PerMemberPerDay: 1), 31 * Reach * 500 },
        { "per merchant, with no list of them", new CampaignLimits(PerMerchantCount: 1), null },
        { "the least of several", new CampaignLimits(TotalCount: 7, PerDayCount: 2, PerMemberTotal: 1), 3_500 },
        { "more than there is money", new CampaignLimits(TotalCount: long.MaxValue), long.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Of_ADiscount_IsBoundedByEachLimit(string limit, CampaignLimits limits, long? fen)
    {
        Assert.NotEmpty(limit);
        Assert.Equal(fen, WorstCase.Of(Terms with { Limits = limits }, Reach));
    }

    [Fact]
    public void Of_AListOfMerchants_IsBoundedByTheirLimit() => Assert.Equal(
        2 * 4 * 500,
        WorstCase.Of(
            Terms with { Merchants = [new MerchantId(1), new MerchantId(2)], Limits = new(PerMerchantCount: 4) },
            Reach));

    [Fact]
    public void Of_ABenefit_IsOnceForEverybodyInReach() => Assert.Equal(
        Reach * 10_000,
        WorstCase.Of(
            Terms with
            {
                Offers =
                [
                    new Offer.Benefit(new OfferNo(1), PurseCode.Of("festival"), new Fen(10_000), Terms.Span),
                ],
            },
            Reach));

    [Fact]
    public void Of_ACoupon_IsBoundedByItsClaims() => Assert.Equal(
        50 * 300,
        WorstCase.Of(
            Terms with
            {
                Offers =
                [
                    new Offer.Coupon(
                        new OfferNo(1),
                        new Offer.AmountOff(new OfferNo(1), new Fen(300), Fen.Zero),
                        ValidDays: 7,
                        new ClaimLimits(PerMember: 1, Total: 50)),
                ],
            },
            Reach));

    [Fact]
    public void Of_SeveralOffers_TakesTheOneThatGivesMost() => Assert.Equal(
        2 * 900,
        WorstCase.Of(
            Terms with
            {
                Offers =
                [
                    new Offer.Tiers(new OfferNo(1), [new Tier(new Fen(100), new Fen(10)), new(new(1_000), new(900))]),
                    new Offer.PercentOff(new OfferNo(2), new BasisPoints(1_000), Cap: new Fen(800)),
                ],
                Limits = new CampaignLimits(TotalCount: 2),
            },
            Reach));
}
