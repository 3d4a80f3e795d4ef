using CardPlatform.Api.Campaigns;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Coupons;

namespace CardPlatform.Api.Coupons;

/// <summary>A coupon on a card.</summary>
/// <param name="CouponId">Names it, e.g. <c>c20001-7</c>.</param>
/// <param name="CampaignId">The campaign.</param>
/// <param name="OfferNo">The offer within it.</param>
/// <param name="Name">What the campaign was called when it was claimed.</param>
/// <param name="Gives">The discount that it is used for.</param>
/// <param name="ClaimedAt">When it was claimed.</param>
/// <param name="ValidUntil">The first moment at which it can no longer be used.</param>
/// <param name="Status"><c>open</c>, <c>used</c> or <c>expired</c>; in the answer to a claim, always open.</param>
/// <param name="UsedAt">When it was used.</param>
internal sealed record CouponResponse(
    string CouponId,
    string CampaignId,
    int OfferNo,
    CampaignName Name,
    DiscountTerms Gives,
    DateTimeOffset ClaimedAt,
    DateTimeOffset ValidUntil,
    string Status,
    DateTimeOffset? UsedAt = null)
{
    public const string Open = "open";
    public const string Used = "used";
    public const string Expired = "expired";

    public static CouponResponse From(CouponClaimed claimed) => new(
        claimed.Coupon.ToString(),
        claimed.Campaign.ToString(),
        claimed.Offer.Value,
        claimed.Name,
        DiscountTerms.From(claimed.Gives),
        claimed.At,
        claimed.Until,
        Open);

    /// <param name="coupon">The coupon.</param>
    /// <param name="now">When it is asked for.</param>
    public static CouponResponse From(HeldCoupon coupon, DateTimeOffset now) => new(
        coupon.Id.ToString(),
        coupon.Campaign.ToString(),
        coupon.Offer.Value,
        coupon.Name,
        DiscountTerms.From(coupon.Gives),
        coupon.From,
        coupon.Until,
        StatusOf(coupon, now),
        coupon.UsedAt);

    private static string StatusOf(HeldCoupon coupon, DateTimeOffset now)
    {
        if (coupon.UsedAt is not null)
            return Used;
        return coupon.IsUsableAt(now) ? Open : Expired;
    }
}
