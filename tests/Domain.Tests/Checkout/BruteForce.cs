using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>
/// Says the rules of docs/adr/0014 again, by trying every set of offers, without any of the engine's shortcuts.
/// </summary>
internal static class BruteForce
{
    public static (long Discount, IReadOnlyList<(long Campaign, int Offer)> Offers) Best(
        CheckoutCase checkout, Basket basket)
    {
        var all = checkout.Campaigns
            .SelectMany(campaign => campaign.Terms.Offers, (campaign, offer) => (campaign, (Offer.Discount)offer))
            .OrderBy(pair => pair.campaign.Id).ThenBy(pair => pair.Item2.No)
            .ToList();
        return Sets(all)
            .Where(IsAllowed)
            .Select(set => (Discount: Apply(set, checkout, basket), Set: set))
            .Where(each => each.Discount > 0)
            .OrderByDescending(each => each.Discount)
            .ThenBy(each => each.Set.Count)
            .ThenBy(each => string.Join(',', each.Set.Select(Key)), StringComparer.Ordinal)
            .Select(each => (each.Discount, Names(each.Set)))
            .FirstOrDefault((0, []));
    }

    private static string Key((RunningCampaign Campaign, Offer.Discount Offer) each) =>
        $"{each.Campaign.Id.Value:000}-{each.Offer.No.Value:00}";

    private static IReadOnlyList<(long Campaign, int Offer)> Names(
        List<(RunningCampaign Campaign, Offer.Discount Offer)> set) =>
        [.. set.Select(each => (each.Campaign.Id.Value, each.Offer.No.Value))];

    private static IEnumerable<List<T>> Sets<T>(List<T> all)
    {
        for (var a = 0; a < all.Count; a++)
        {
            yield return [all[a]];
            for (var b = a + 1; b < all.Count; b++)
            {
                yield return [all[a], all[b]];
                for (var c = b + 1; c < all.Count; c++)
                    yield return [all[a], all[b], all[c]];
            }
        }
    }

    private static bool IsAllowed(List<(RunningCampaign Campaign, Offer.Discount Offer)> set)
    {
        if (set.Count == 1)
            return true;
        var groups = set.Select(each => each.Campaign.Terms.Stacking!.Group).OfType<StackingGroup>().ToList();
        return set.All(each => each.Campaign.Terms.Stacking!.WithOthers)
            && set.DistinctBy(each => each.Campaign.Id).Count() == set.Count
            && groups.Distinct().Count() == groups.Count;
    }

    // 0 if any of them takes nothing off.
    private static long Apply(
        List<(RunningCampaign Campaign, Offer.Discount Offer)> set, CheckoutCase checkout, Basket basket)
    {
        var left = basket.Lines.Select(line => line.UnitPrice.Value * line.Quantity).ToArray();
        var sum = 0L;
        foreach (var (campaign, offer) in set.OrderBy(each => RankOf(each.Offer)))
        {
            var parts = Parts(offer, basket, left);
            var discount = parts.Sum();
            var budget = checkout.Exhaustion.BudgetLeft(campaign)?.Value ?? long.MaxValue;
            if (discount > budget && campaign.Terms.LastFen is LastFen.Reduce)
            {
                parts = LargestRemainder.Split(
                    budget, offer is Offer.FixedPrice ? parts : Weights(offer, basket, left));
                discount = budget;
            }

            if (discount == 0 || discount > budget)
                return 0;
            for (var i = 0; i < left.Length; i++)
                left[i] -= parts[i];
            sum += discount;
        }

        return sum;
    }

    private static int RankOf(Offer.Discount offer) => offer switch
    {
        Offer.FixedPrice => 1,
        Offer.PercentOff => 2,
        Offer.Tiers => 3,
        _ => 4,
    };

    private static bool Covers(Offer.Discount offer, BasketLine line) =>
        (offer.Categories is null || (line.Category is { } category && offer.Categories.Contains(category)))
        && (offer is not Offer.FixedPrice { Skus: { } skus } || (line.Sku is { } sku && skus.Contains(sku)));

    private static long[] Weights(Offer.Discount offer, Basket basket, long[] left) =>
        [.. left.Select((amount, i) => Covers(offer, basket.Lines[i]) ? amount : 0)];

    private static long[] Parts(Offer.Discount offer, Basket basket, long[] left)
    {
        if (offer is Offer.FixedPrice article)
            return Reprice(article, basket, left);
        var weights = Weights(offer, basket, left);
        var total = weights.Sum();
        var discount = offer switch
        {
            Offer.PercentOff percent => Math.Min(
                total * percent.Share.Value / 10_000, percent.Cap?.Value ?? long.MaxValue),
            Offer.AmountOff amount => total >= amount.Minimum.Value ? Math.Min(amount.Off.Value, total) : 0,
            Offer.Tiers tiers => Math.Min(
                total, tiers.Steps.LastOrDefault(step => step.Minimum.Value <= total)?.Off.Value ?? 0),
            _ => 0,
        };
        return LargestRemainder.Split(discount, weights);
    }

    // Unit by unit, the dearest first.
    private static long[] Reprice(Offer.FixedPrice article, Basket basket, long[] left)
    {
        var units = basket.Lines
            .SelectMany((line, i) => Enumerable.Repeat(i, Covers(article, line) ? line.Quantity : 0))
            .Where(i => left[i] / basket.Lines[i].Quantity > article.Price.Value)
            .OrderByDescending(i => left[i] / basket.Lines[i].Quantity).ThenBy(i => i)
            .Take(article.MaxUnits ?? int.MaxValue)
            .GroupBy(i => i)
            .ToDictionary(line => line.Key, line => line.Count());
        return
        [
            .. left.Select((amount, i) => units.TryGetValue(i, out var count)
                ? (amount * count / basket.Lines[i].Quantity) - (article.Price.Value * count)
                : 0),
        ];
    }
}
