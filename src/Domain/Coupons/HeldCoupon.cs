using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Domain.Coupons;

/// <summary>A coupon on a card: what was promised when it was claimed.</summary>
/// <param name="Id">Which; it leads to the entry of its claim.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms when it was claimed.</param>
/// <param name="Offer">The offer of it.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Gives">The discount that it is used for.</param>
/// <param name="From">When it was claimed: from then on it can be used.</param>
/// <param name="Until">The first moment at which it no longer can.</param>
/// <param name="UsedAt">When it was used; null if it is open.</param>
public sealed record HeldCoupon(
    CouponId Id,
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    Offer.Discount Gives,
    DateTimeOffset From,
    DateTimeOffset Until,
    DateTimeOffset? UsedAt = null)
{
    public bool IsUsableAt(DateTimeOffset now) => UsedAt is null && now < Until;
}
