using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Checkout;

/// <summary>What became of an offer that was considered.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="OfferNo">The offer within it.</param>
/// <param name="Name">What the campaign is called.</param>
/// <param name="Outcome"><c>applied</c> or <c>skipped</c>.</param>
/// <param name="Discount">What it takes off, or would.</param>
/// <param name="Code">Why it was skipped.</param>
/// <param name="Message">The same for people.</param>
/// <param name="CouponId">The coupon that it would be used with.</param>
internal sealed record OfferResponse(
    string CampaignId,
    int OfferNo,
    CampaignName Name,
    string Outcome,
    Amount Discount,
    string? Code = null,
    Sentence? Message = null,
    string? CouponId = null)
{
    public static OfferResponse From(ConsideredOffer offer) => new(
        offer.Campaign.ToString(),
        offer.Offer.Value,
        offer.Name,
        offer.Skipped is null ? "applied" : "skipped",
        offer.Discount,
        offer.Skipped is { } reason ? Codes.Of(reason) : null,
        offer.Skipped?.Sentence(),
        offer.Coupon?.ToString());
}
