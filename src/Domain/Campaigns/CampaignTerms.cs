using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What a campaign promises: one version of it, never edited.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Span">When it applies.</param>
/// <param name="Offers">Its discount rules; the best for the member is taken.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="Limits">How often and how much.</param>
/// <param name="Merchants">Where it applies; null for every merchant.</param>
public sealed record CampaignTerms(
    CampaignName Name,
    Interval Span,
    IReadOnlyList<Offer> Offers,
    FundingSplit Funding,
    CampaignLimits Limits,
    IReadOnlyList<MerchantId>? Merchants = null)
{
    public const int MaxOffers = 20;
    public const int MaxMerchants = 1_000;

    public static readonly TimeSpan MaxSpan = TimeSpan.FromDays(5 * 366);
}
