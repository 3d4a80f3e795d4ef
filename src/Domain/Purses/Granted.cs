using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// A campaign's benefit reaches the card: once per person, at the first touch after it was launched.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="CampaignVersion">The version of its terms.</param>
/// <param name="Offer">The benefit within it.</param>
/// <param name="Name">What the campaign was called.</param>
/// <param name="Lots">The lots that it makes: one for each who pays.</param>
/// <param name="Until">Until then at least it is remembered that the card has had it.</param>
public sealed record Granted(
    DateTimeOffset At,
    CampaignId Campaign,
    int CampaignVersion,
    OfferNo Offer,
    CampaignName Name,
    IReadOnlyList<Lot> Lots,
    DateTimeOffset Until) : CardEvent(At);
