using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>What holds for every combination of offers.</summary>
public sealed class CombinationProperties
{
    [Fact]
    public void Price_AnyCampaigns_EqualsBruteForce() =>
        Properties.Hold(RandomCampaigns.Checkouts, EqualsBruteForce, maxTest: 2_000);

    [Fact]
    public void Price_OffersThatTie_EqualsBruteForce() =>
        Properties.Hold(RandomCampaigns.Ties, EqualsBruteForce, maxTest: 2_000);

    [Fact]
    public void Price_AnyCampaigns_SumsUpAndTakesNoLineBelowZero() => Properties.Hold(
        RandomCampaigns.Checkouts,
        each =>
        {
            var priced = Pricing.Price(each.Case, each.Basket);
            return priced.Discount == Sum(priced.Lines)
                && priced.Discount == Sum(priced.Applied.Select(applied => applied.Discount))
                && priced.Lines.Zip(each.Basket.Lines).All(pair =>
                    !pair.First.IsNegative && pair.First <= pair.Second.UnitPrice * pair.Second.Quantity)
                && priced.Applied.All(applied => applied.Discount > Fen.Zero && PartsSum(applied) == applied.Discount)
                && Enumerable.Range(0, each.Basket.Lines.Count).All(line =>
                    priced.Lines[line] == Sum(priced.Applied.Select(applied => applied.Lines![line] ?? Fen.Zero)));
        },
        maxTest: 1_000);

    [Fact]
    public void Price_AnyCampaigns_StaysWithinABudgetKnownToBeShort() => Properties.Hold(
        RandomCampaigns.Checkouts,
        each => Pricing.Price(each.Case, each.Basket) is var priced
            && priced.Applied.Zip(priced.Campaigns).All(pair =>
                each.Case.Exhaustion.BudgetLeft(pair.Second) is not { } left || pair.First.Discount <= left));

    [Fact]
    public void Price_CampaignsInAnyOrder_GivesTheSame() => Properties.Hold(
        from each in RandomCampaigns.Checkouts
        from seed in Gen.Choose(0, int.MaxValue)
        select (each.Case, each.Basket, seed),
        each =>
        {
            var campaigns = each.Case.Campaigns.ToArray();
            new Random(each.seed).Shuffle(campaigns);
            var shuffled = each.Case with { Campaigns = [.. campaigns.Select(Reverse)] };
            var (one, other) = (Pricing.Price(each.Case, each.Basket), Pricing.Price(shuffled, each.Basket));
            return Names(one).SequenceEqual(Names(other)) && one.Lines.SequenceEqual(other.Lines);
        });

    [Fact]
    public void Price_AnyCampaigns_ReportsEveryOfferOnceAndAppliedOnesAsApplied() => Properties.Hold(
        RandomCampaigns.Checkouts,
        each =>
        {
            var report = new OfferReport();
            var priced = Pricing.Price(each.Case, each.Basket, report: report);
            return report.Count == each.Case.Campaigns.Sum(campaign => campaign.Terms.Offers.Count)
                && report.DistinctBy(considered => (considered.Campaign, considered.Offer)).Count() == report.Count
                && report.Where(considered => considered.Skipped is null)
                    .Select(considered => (considered.Campaign.Value, considered.Offer.Value))
                    .Order()
                    .SequenceEqual(Names(priced).Order());
        });

    private static bool EqualsBruteForce((CheckoutCase Case, Basket Basket) each)
    {
        var (discount, offers) = BruteForce.Best(each.Case, each.Basket);
        var priced = Pricing.Price(each.Case, each.Basket);
        return priced.Discount.Value == discount
            && Names(priced).Order().SequenceEqual(offers)
            && priced.Refusal is null == offers.Count > 0;
    }

    private static RunningCampaign Reverse(RunningCampaign campaign) =>
        new(campaign.Id, campaign.TermsVersion, campaign.Terms with { Offers = [.. campaign.Terms.Offers.Reverse()] });

    private static IEnumerable<(long Campaign, int Offer)> Names(Priced priced) =>
        priced.Applied.Select(applied => (applied.Campaign.Value, applied.Offer.Value));

    private static Fen PartsSum(AppliedOffer applied) => Sum(applied.Lines!.Select(part => part ?? Fen.Zero));

    private static Fen Sum(IEnumerable<Fen> amounts) => amounts.Aggregate(Fen.Zero, (sum, amount) => sum + amount);
}
