using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>An offer that took something off a basket, with all that was true of it then.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Discount">What it took off.</param>
/// <param name="Funding">Who pays for that.</param>
/// <param name="Until">The end of the campaign's span: until then at least, its uses are counted.</param>
public sealed record AppliedOffer(
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    Fen Discount,
    Funding Funding,
    DateTimeOffset Until);
