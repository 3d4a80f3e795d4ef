using CardPlatform.Api.Checkout;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Api.Refunds;

/// <summary>What is given back of one offer's discount.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="OfferNo">The offer within it.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Discount">What those who funded it are given back.</param>
/// <param name="Funding">Whose that is.</param>
/// <param name="ClawedBack">The part of it that lay on what is kept.</param>
internal sealed record RefundedOfferResponse(
    string CampaignId,
    int OfferNo,
    CampaignName Name,
    Amount Discount,
    FundingResponse Funding,
    Amount? ClawedBack = null)
{
    public static RefundedOfferResponse From(RefundedOffer offer) => new(
        offer.Campaign.ToString(),
        offer.Offer.Value,
        offer.Name,
        offer.Discount,
        FundingResponse.From(offer.Funding),
        Amount.From(offer.ClawedBack));
}
