using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Checkout;

/// <summary>An offer that was applied.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="OfferNo">The offer within it.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Discount">What it took off.</param>
/// <param name="Funding">Who pays for that.</param>
/// <param name="CouponId">The coupon that was used for it.</param>
internal sealed record AppliedOfferResponse(
    string CampaignId,
    int CampaignVersion,
    int OfferNo,
    CampaignName Name,
    Amount Discount,
    FundingResponse Funding,
    string? CouponId = null)
{
    public static AppliedOfferResponse From(AppliedOffer offer) => new(
        offer.Campaign.ToString(),
        offer.CampaignVersion,
        offer.Offer.Value,
        offer.Name,
        offer.Discount,
        FundingResponse.From(offer.Funding),
        offer.Coupon?.ToString());
}
