using CardPlatform.Domain.Coupons;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// What a checkout is told of the offers that it did not get: the few that came closest, so that the cashier can say
/// what was missing. They are part of its entry, because a repetition of the request gets the same answer; a quote
/// tells all of them.
/// </summary>
internal static class ClosestOffers
{
    public const int Max = 5;

    /// <summary>For a checkout that was declined for its offers.</summary>
    /// <returns>The closest first; null if there was none to look at.</returns>
    public static IReadOnlyList<ConsideredOffer>? OfDeclined(OfferReport considered) =>
        Closest(considered.Where(offer => offer.Skipped is not null));

    /// <summary>
    /// For a checkout that was approved: coupons that were asked for by name, and offers for this member and these
    /// articles that only lacked something, a larger basket or one more use. Those that another one has beaten are left
    /// out, as the answer has that one.
    /// </summary>
    /// <returns>The closest first; null if there was none.</returns>
    public static IReadOnlyList<ConsideredOffer>? OfApproved(
        OfferReport considered, IReadOnlyList<CouponId>? named)
    {
        List<ConsideredOffer>? told = null;
        for (var i = 0; i < considered.Count; i++)
        {
            if (considered.SkippedAt(i) is { } reason && IsTold(reason, considered.CouponAt(i), named))
                (told ??= []).Add(considered[i]);
        }

        return told is null ? null : Closest(told);
    }

    private static bool IsTold(SkipReason reason, HeldCoupon? coupon, IReadOnlyList<CouponId>? named) =>
        reason is >= SkipReason.BasketBelowMinimum and not SkipReason.BetterOfferApplied
        || (coupon is not null && named is not null && named.Contains(coupon.Id));

    private static ConsideredOffer[]? Closest(IEnumerable<ConsideredOffer> skipped)
    {
        ConsideredOffer[] closest =
        [
            .. skipped
                .OrderByDescending(offer => offer.Skipped)
                .ThenBy(offer => offer.Campaign)
                .ThenBy(offer => offer.Offer)
                .Take(Max),
        ];
        return closest.Length == 0 ? null : closest;
    }
}
