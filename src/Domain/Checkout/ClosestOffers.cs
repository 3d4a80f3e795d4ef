using CardPlatform.Domain.Coupons;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// What a declined checkout is told of the offers: the few that came closest, so that the cashier can say what was
/// missing. They are part of the decline's entry, because a repetition of the request gets the same answer.
/// </summary>
internal static class ClosestOffers
{
    public const int Max = 5;

    /// <returns>The closest first; null if there was none to look at.</returns>
    public static IReadOnlyList<ConsideredOffer>? Of(
        CheckoutCase checkout, Basket basket, IReadOnlyList<CouponId>? coupons)
    {
        var considered = new List<ConsideredOffer>(checkout.Campaigns.Count);
        Pricing.Price(checkout, basket, coupons, considered);
        ConsideredOffer[] closest =
        [
            .. considered
                .Where(offer => offer.Skipped is not null)
                .OrderByDescending(offer => offer.Skipped)
                .ThenBy(offer => offer.Campaign)
                .ThenBy(offer => offer.Offer)
                .Take(Max),
        ];
        return closest.Length == 0 ? null : closest;
    }
}
