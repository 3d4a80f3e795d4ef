using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Refunds;

/// <summary>What a refund takes back of one offer's discount.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Discount">What is given back to those who funded it, clawed back or not.</param>
/// <param name="Funding">Whose that is; it sums to the discount.</param>
/// <param name="Remaining">What they still pay for what is kept.</param>
/// <param name="ClawedBack">
/// The part of the discount that lay on what is kept and is taken back from the member; absent: nothing.
/// </param>
/// <param name="Coupon">The coupon that was used for the offer, if one was.</param>
/// <param name="Took">Which further quotas its use took; absent: none.</param>
public sealed record RefundedOffer(
    CampaignId Campaign,
    OfferNo Offer,
    CampaignName Name,
    Fen Discount,
    Funding Funding,
    Funding Remaining,
    Fen? ClawedBack = null,
    CouponId? Coupon = null,
    QuotasTaken? Took = null);
