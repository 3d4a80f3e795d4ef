using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests;

/// <summary>Ordinary things, each with one line per test to make it extraordinary.</summary>
internal static class Sample
{
    public static readonly City Zhengzhou = new(410100);
    public static readonly CardNumber Number = CardNumber.WithCheckDigit("622848000000001");
    public static readonly CardNumber OtherNumber = CardNumber.WithCheckDigit("622848000000002");
    public static readonly Member Member = new("M-000001", 77, Zhengzhou);
    /// <summary>An officer who acts for the whole province.</summary>
    public static readonly Actor Province = new(StaffId.Of("province"), Actor.Province);

    public static readonly MerchantId Merchant = new(42);
    public static readonly TerminalId Terminal = new(Merchant, 3);
    public static readonly RequestNo RequestNo = RequestNo.Of("20260501-0001");

    /// <summary>Noon of 1 May 2026 in Zhengzhou.</summary>
    public static readonly DateTimeOffset Now = new(2026, 5, 1, 4, 0, 0, TimeSpan.Zero);

    public static readonly BusinessDay Today = new(new DateOnly(2026, 5, 1));

    public static readonly Interval May = Interval.OfDays(Today, new BusinessDay(new DateOnly(2026, 5, 31)));

    public static readonly FundingSplit UnionFunds = Split(10_000, 0, 0);

    public static readonly CardState ActiveCard = CardState.None
        .Apply(new CardEvent.Issued(Now.AddDays(-30), Number, Member))
        .Apply(new CardEvent.Activated(Now.AddDays(-29)));

    public static readonly MerchantFacts Counter = new(
        Merchant,
        MerchantStatus.Active,
        CategoryCode.Of("supermarket"),
        Terminal,
        TerminalStatus.Active,
        new StoreNo(1),
        Zhengzhou);

    public static Offer.Discount TenPercent { get; } = new Offer.PercentOff(new OfferNo(1), new BasisPoints(1_000));

    public static FundingSplit Split(int union, int merchant, int sponsor) =>
        new(new BasisPoints(union), new BasisPoints(merchant), new BasisPoints(sponsor));

    public static Offer.Discount AmountOff(long off, long minimum, int no = 1) =>
        new Offer.AmountOff(new OfferNo(no), new Fen(off), new Fen(minimum));

    public static CampaignTerms Terms(CampaignLimits? limits = null, params Offer[] offers) => new(
        new CampaignName("五一惠购", "May Day"),
        May,
        offers.Length > 0 ? offers : [TenPercent],
        UnionFunds,
        limits ?? CampaignLimits.None);

    public static RunningCampaign Campaign(long id = 1, CampaignLimits? limits = null, params Offer[] offers) =>
        new(new CampaignId(id), 1, Terms(limits, offers));

    /// <summary>A coupon of campaign 1, claimed yesterday and valid for all of May: 10 yuan off from 50.</summary>
    public static HeldCoupon Coupon(long version, Offer.Discount? gives = null, long campaign = 1) => new(
        new CouponId(new CardId(1), version),
        new CampaignId(campaign),
        CampaignVersion: 1,
        new OfferNo(1),
        new CampaignName("五一惠购", "May Day"),
        gives ?? AmountOff(1_000, 5_000),
        Now.AddDays(-1),
        May.Until);

    /// <summary>A campaign to claim coupons of.</summary>
    public static RunningCampaign Coupons(long id = 1, Offer.Discount? gives = null, ClaimLimits? claims = null) =>
        Campaign(
            id,
            null,
            new Offer.Coupon(new OfferNo(1), gives ?? AmountOff(1_000, 5_000), 7, claims ?? new ClaimLimits()));

    public static Basket Basket(params long[] prices) =>
        new([.. prices.Select(price => new BasketLine(1, new Fen(price)))]);

    public static CheckoutCase Case(params RunningCampaign[] campaigns) =>
        new(ActiveCard, Counter, campaigns, NothingExhausted.Instance, Rulebook.Empty, FlatUnions.Instance, Now);

    public static RedeemCheckout Redeem(Basket basket, Fen? expectedPayable = null, StoreNo? store = null) =>
        new(Number, Terminal, RequestNo, basket, expectedPayable, store);

    public static QuoteCheckout Quote(Basket basket) => new(Number, Terminal, basket);
}
