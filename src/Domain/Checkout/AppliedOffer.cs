using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Checkout;

/// <summary>An offer that took something off a basket, with all that was true of it then.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Discount">What it took off.</param>
/// <param name="Funding">Who pays for that.</param>
/// <param name="Until">Until when the campaign can do something: until then at least, its uses are counted.</param>
/// <param name="Lines">
/// The part of the discount on each line, in the order of the basket; null for a line that the offer does not apply
/// to. Absent from entries of before refunds: then the offer is the only one, and its parts are those of the lines.
/// </param>
/// <param name="Minimum">The least that the lines it applies to had to total; absent if nothing.</param>
/// <param name="Refund">What a refund does to it; absent: <see cref="RefundRule.Keep"/>.</param>
/// <param name="Coupon">The coupon that was used for it, if one was.</param>
/// <param name="Took">Which further quotas it took; absent: none.</param>
public sealed record AppliedOffer(
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    Fen Discount,
    Funding Funding,
    DateTimeOffset Until,
    IReadOnlyList<Fen?>? Lines = null,
    Fen? Minimum = null,
    RefundRule? Refund = null,
    CouponId? Coupon = null,
    QuotasTaken? Took = null);
