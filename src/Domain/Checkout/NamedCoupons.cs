using CardPlatform.Domain.Coupons;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Whether the coupons that a checkout names can be used at all. Who names one expects it to be used, so one that
/// cannot be is a decline, and not a surprise at the counter.
/// </summary>
public static class NamedCoupons
{
    /// <summary>
    /// The reason against the first coupon that cannot be used, or null. Coupons that nobody named are simply used if
    /// they can be.
    /// </summary>
    public static DeclineReason? Decide(CouponBook book, IReadOnlyList<CouponId>? named, DateTimeOffset now)
    {
        for (var i = 0; i < named?.Count; i++)
        {
            if (book.Find(named[i]) is not { } coupon)
                return DeclineReason.CouponUnknown;
            if (coupon.UsedAt is not null)
                return DeclineReason.CouponUsed;
            if (!coupon.IsUsableAt(now))
                return DeclineReason.CouponExpired;
        }

        return null;
    }
}
