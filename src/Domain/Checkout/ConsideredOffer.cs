using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>What became of one offer.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Name">What the campaign is called.</param>
/// <param name="Discount">What it takes off, or would if it were the only one.</param>
/// <param name="Skipped">Why it was not applied; null if it was.</param>
/// <param name="Coupon">The coupon that it would be used with; absent if it needs none.</param>
public sealed record ConsideredOffer(
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    Fen Discount,
    SkipReason? Skipped,
    CouponId? Coupon = null);
