using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Benchmarks;

/// <summary>
/// A card at a counter, four articles, and campaigns of every kind: of ten, nine are for this member here and now,
/// three may be combined, and none is used up.
/// </summary>
internal static class Counter
{
    public static readonly CardNumber Number = CardNumber.WithCheckDigit("622848000000001");
    public static readonly TerminalId Terminal = new(new MerchantId(42), 3);

    public static readonly Basket Basket = new(
    [
        new BasketLine(2, new Fen(1_250), CategoryCode.Of("bakery"), Sku.Of("BREAD-1")),
        new BasketLine(1, new Fen(6_990), CategoryCode.Of("toys")),
        new BasketLine(3, new Fen(480), CategoryCode.Of("dairy"), Sku.Of("MILK-1")),
        new BasketLine(1, new Fen(12_800)),
    ]);

    private static readonly DateTimeOffset Now = new(2026, 5, 1, 4, 0, 0, TimeSpan.Zero);

    private static readonly Interval May = new(Now.AddDays(-1), Now.AddDays(30));

    private static readonly City Zhengzhou = new(410100);

    private static readonly CardState Card = CardState.None
        .Apply(new CardEvent.Issued(
            Now.AddDays(-90),
            Number,
            new Member(
                "M-000001", 77, Zhengzhou, Gender.Female, new DateOnly(1990, 5, 3), null, [TagCode.Of("hardship")])))
        .Apply(new CardEvent.Activated(Now.AddDays(-89)));

    private static readonly MerchantFacts Merchant = new(
        new MerchantId(42),
        MerchantStatus.Active,
        CategoryCode.Of("supermarket"),
        Terminal,
        TerminalStatus.Active,
        new StoreNo(1),
        Zhengzhou);

    public static CheckoutCase With(int campaigns) => new(
        Card,
        Merchant,
        [.. Enumerable.Range(1, campaigns).Select(id => new RunningCampaign(new CampaignId(id), 1, Terms(id)))],
        NothingExhausted.Instance,
        Rulebook.Empty,
        FlatUnions.Instance,
        Now);

    private static CampaignTerms Terms(int id) => new(
        new CampaignName($"活动 {id}", $"Campaign {id}"),
        May,
        [OfferOf(id % 10, id)],
        new FundingSplit(new BasisPoints(6_000), new BasisPoints(3_000), new BasisPoints(1_000)),
        new CampaignLimits(TotalBudget: new Fen(100_000_000), PerMemberPerDay: 3),
        Audience: id % 10 == 9
            ? new Audience(Tags: [TagCode.Of("model-worker")])
            : new Audience(Unions: [77], Tags: [TagCode.Of("hardship")]),
        Places: new Places(Categories: [CategoryCode.Of("supermarket")], Cities: [Zhengzhou]),
        Calendar: id % 10 == 8 ? new CalendarRule([DayOfWeek.Friday, DayOfWeek.Saturday]) : null,
        Stacking: new Stacking(
            WithOthers: id % 10 < 3, id % 10 == 2 ? StackingGroup.Of($"g{id % 4}") : null));

    private static Offer OfferOf(int kind, int id)
    {
        var (no, fen) = (new OfferNo(1), new Fen(300 + (id * 7 % 400)));
        return kind switch
        {
            0 or 5 => new Offer.PercentOff(no, new BasisPoints(500 + (id % 700)), new Fen(2_000)),
            1 or 6 => new Offer.AmountOff(no, fen, new Fen(10_000)),
            2 or 7 => new Offer.Tiers(
                no, [new Tier(new Fen(10_000), fen), new Tier(new Fen(20_000), fen + fen)]),
            3 => new Offer.FixedPrice(no, new Fen(990), [Sku.Of("BREAD-1"), Sku.Of("BREAD-2")], MaxUnits: 1),
            _ => new Offer.PercentOff(no, new BasisPoints(1_500), null, [CategoryCode.Of("dairy")]),
        };
    }

    private sealed class NothingExhausted : IExhaustion
    {
        public static readonly NothingExhausted Instance = new();

        public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day) => null;

        public Fen? BudgetLeft(RunningCampaign campaign) => null;
    }

    private sealed class FlatUnions : IUnionTree
    {
        public static readonly FlatUnions Instance = new();

        public bool IsWithin(long union, long ancestor) => union == ancestor;
    }
}
