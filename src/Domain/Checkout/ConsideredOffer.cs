using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>What became of one offer.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Name">What the campaign is called.</param>
/// <param name="Discount">What it takes off, or would.</param>
/// <param name="Skipped">Why it was not applied; null if it was.</param>
public sealed record ConsideredOffer(
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    Fen Discount,
    SkipReason? Skipped);
