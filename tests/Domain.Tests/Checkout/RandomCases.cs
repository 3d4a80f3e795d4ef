using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>Random checkouts: small enough that offers tie, run out and fall under their minimum often.</summary>
internal static class RandomCases
{
    public static Gen<Basket> Baskets { get; } =
        from lines in Lines().NonEmptyListOf()
        select new Basket([.. lines.Take(Basket.MaxLines)]);

    public static Gen<FundingSplit> Splits { get; } =
        from union in Gen.Choose(0, BasisPoints.Whole)
        from merchant in Gen.Choose(0, BasisPoints.Whole - union)
        select Sample.Split(union, merchant, BasisPoints.Whole - union - merchant);

    public static Gen<(CheckoutCase Case, Basket Basket)> Checkouts { get; } =
        from basket in Baskets
        from count in Gen.Choose(0, 6)
        from campaigns in Campaign().ListOf(count)
        from exhausted in Gen.Choose(0, 9).ListOf(3)
        from used in Gen.Choose(1, 9).ListOf(4)
        select (Case(campaigns, exhausted, used), basket);

    private static Gen<BasketLine> Lines() =>
        from quantity in Gen.Choose(1, 3)
        from price in Gen.Choose(0, 2_000)
        select new BasketLine(quantity, new Fen(price));

    private static Gen<Offer> Offers(int no) => Gen.OneOf<Offer>(
        from share in Gen.Choose(1, 10)
        select (Offer)new Offer.PercentOff(new OfferNo(no), new BasisPoints(share * 1_000)),
        from share in Gen.Choose(1, 10)
        from cap in Gen.Choose(1, 5)
        select (Offer)new Offer.PercentOff(new OfferNo(no), new BasisPoints(share * 1_000), new Fen(cap * 100)),
        from off in Gen.Choose(1, 5)
        from minimum in Gen.Choose(0, 40)
        select (Offer)Sample.AmountOff(off * 100, minimum * 100, no));

    private static Gen<RunningCampaign> Campaign() =>
        from id in Gen.Choose(1, 9)
        from first in Offers(1)
        from second in Offers(2)
        from perMember in Gen.Choose(0, 3)
        from included in Gen.Choose(0, 3)
        from split in Splits
        select new RunningCampaign(
            new CampaignId(id),
            1,
            Sample.Terms(new CampaignLimits(PerMemberTotal: perMember == 0 ? null : perMember), first, second) with
            {
                Funding = split,
                Merchants = included == 0 ? [new MerchantId(1)] : null,
            });

    private static CheckoutCase Case(List<RunningCampaign> campaigns, List<int> exhausted, List<int> used) =>
        Sample.Case([.. campaigns.DistinctBy(each => each.Id).OrderBy(each => each.Id)]) with
        {
            Exhaustion = new Exhausted(SkipReason.CampaignExhausted, [.. exhausted.Select(id => (long)id)]),
            Card = Sample.ActiveCard with
            {
                Usage = used.Aggregate(
                    Sample.ActiveCard.Usage, (so, id) => so.Add(new CampaignId(id), Sample.Now, Sample.May.Until)),
            },
        };
}
