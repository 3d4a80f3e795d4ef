using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a campaign shall promise: all of its terms.</summary>
/// <param name="Name">What it is called, in both languages.</param>
/// <param name="Offers">Its discount rules: 1 to 20; the best for the member is taken.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="FirstDay">The first day on which it applies, in Asia/Shanghai, e.g. <c>2026-05-01</c>.</param>
/// <param name="LastDay">The last day, all of it.</param>
/// <param name="From">Instead of days: the first moment.</param>
/// <param name="Until">Instead of days: the first moment after it.</param>
/// <param name="Limits">How often and how much.</param>
/// <param name="Merchants">Where it applies: at most 1,000 merchant ids; everywhere if nothing is said.</param>
internal sealed record CampaignTermsRequest(
    CampaignName Name,
    [property: MinLength(1), MaxLength(CampaignTerms.MaxOffers)] IReadOnlyList<OfferTerms> Offers,
    FundingTerms Funding,
    string? FirstDay = null,
    string? LastDay = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    LimitTerms? Limits = null,
    [property: MinLength(1), MaxLength(CampaignTerms.MaxMerchants)] IReadOnlyList<string>? Merchants = null);
