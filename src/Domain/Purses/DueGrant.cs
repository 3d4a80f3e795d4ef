using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>A benefit that a campaign in force has for a card, if the card has not had it.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Offer">The benefit within it.</param>
/// <param name="Name">What the campaign is called.</param>
/// <param name="Purse">The purse that it goes into.</param>
/// <param name="Union">What the union pays of it.</param>
/// <param name="Sponsor">What the campaign's sponsor pays of it.</param>
/// <param name="From">From when on it may be spent.</param>
/// <param name="Until">Until when; nothing is granted from then on.</param>
public sealed record DueGrant(
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    PurseCode Purse,
    Fen Union,
    Fen Sponsor,
    DateTimeOffset From,
    DateTimeOffset Until);
