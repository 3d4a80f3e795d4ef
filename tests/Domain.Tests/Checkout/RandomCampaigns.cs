using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>
/// Random campaigns of every kind, that combine, exclude each other, run short of money and tie often, and small
/// baskets for them.
/// </summary>
internal static class RandomCampaigns
{
    private static readonly CategoryCode[] Categories = [CategoryCode.Of("bakery"), CategoryCode.Of("dairy")];
    private static readonly Sku[] Skus = [Sku.Of("A-1"), Sku.Of("A-2")];

    public static Gen<(CheckoutCase Case, Basket Basket)> Checkouts { get; } =
        from basket in Baskets()
        from count in Gen.Choose(1, 8)
        from campaigns in Campaign().ListOf(count)
        from short1 in Gen.Choose(1, 9)
        from short2 in Gen.Choose(1, 9)
        from left in Gen.Choose(0, 6)
        select (
            Sample.Case([.. campaigns.DistinctBy(each => each.Id)]) with
            {
                Exhaustion = new ShortBudgets(new Fen(left * 100), short1, short2),
            },
            basket);

    /// <summary>Offers of three sizes, nearly all of which combine: most sets tie with others.</summary>
    public static Gen<(CheckoutCase Case, Basket Basket)> Ties { get; } =
        from sizes in Gen.Choose(1, 3).ListOf(7)
        from combines in Gen.Choose(0, 9).ListOf(7)
        from total in Gen.Choose(1, 12)
        select (
            Sample.Case([.. sizes.Select((size, i) => new RunningCampaign(
                new CampaignId(i + 1),
                1,
                Sample.Terms(null, Sample.AmountOff(size * 100, 0)) with
                {
                    Stacking = new Stacking(WithOthers: combines[i] > 0),
                }))]),
            Sample.Basket(total * 100));

    private static Gen<Basket> Baskets() =>
        from count in Gen.Choose(1, 4)
        from lines in Line().ListOf(count)
        select new Basket([.. lines]);

    private static Gen<BasketLine> Line() =>
        from quantity in Gen.Choose(1, 3)
        from price in Gen.Choose(0, 1_000)
        from category in Gen.Choose(0, 2)
        from sku in Gen.Choose(0, 2)
        select new BasketLine(
            quantity,
            new Fen(price),
            category < 2 ? Categories[category] : null,
            sku < 2 ? Skus[sku] : null);

    private static Gen<RunningCampaign> Campaign() =>
        from id in Gen.Choose(1, 9)
        from first in Offer(1)
        from second in Offer(2)
        from isOne in Gen.Elements(true, false)
        from combines in Gen.Choose(0, 4)
        from exclusive in Gen.Choose(0, 3)
        from reduces in Gen.Elements(true, false)
        select new RunningCampaign(
            new CampaignId(id),
            1,
            Sample.Terms(new CampaignLimits(TotalBudget: new Fen(1_000_000)), isOne ? [first] : [first, second]) with
            {
                Stacking = new Stacking(
                    combines > 0, exclusive < 2 ? StackingGroup.Of(exclusive == 0 ? "red" : "blue") : null),
                LastFen = reduces ? LastFen.Reduce : LastFen.Decline,
            });

    private static Gen<Offer> Offer(int no) =>
        from kind in Gen.Choose(0, 3)
        from size in Gen.Choose(1, 6)
        from minimum in Gen.Choose(0, 12)
        from more in Gen.Choose(1, 5)
        from listed in Gen.Choose(0, 3)
        select Make(new OfferNo(no), kind, size, minimum, more, listed < 2 ? [Categories[listed]] : null);

    private static Offer Make(
        OfferNo no, int kind, int size, int minimum, int more, CategoryCode[]? categories) => kind switch
        {
            0 => new Offer.PercentOff(
                no, new BasisPoints(size * 700), more > 3 ? new Fen(more * 40) : null, categories),
            1 => new Offer.AmountOff(no, new Fen(size * 50), new Fen(minimum * 100), categories),
            2 => new Offer.Tiers(
                no,
                [
                    new Tier(new Fen(minimum * 100), new Fen(size * 30)),
                    new Tier(new Fen((minimum + more) * 100), new Fen((size + more) * 40)),
                ],
                categories),
            _ => new Offer.FixedPrice(
                no,
                new Fen(size * 100),
                categories is null ? [Skus[more % 2]] : null,
                more < 4 ? more : null,
                categories),
        };

    /// <summary>Two of the campaigns have no more than this.</summary>
    internal sealed class ShortBudgets(Fen left, params long[] campaigns) : IExhaustion
    {
        public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, Domain.Time.BusinessDay day) => null;

        public Fen? BudgetLeft(RunningCampaign campaign) => campaigns.Contains(campaign.Id.Value) ? left : null;
    }
}
