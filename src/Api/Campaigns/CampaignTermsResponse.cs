using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a version of a campaign promises.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">The first moment at which it applies.</param>
/// <param name="Until">The first moment after it.</param>
/// <param name="Offers">Its discount rules.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="Limits">How often and how much.</param>
/// <param name="Merchants">Where it applies; everywhere if nothing is said.</param>
internal sealed record CampaignTermsResponse(
    CampaignName Name,
    DateTimeOffset From,
    DateTimeOffset Until,
    IReadOnlyList<OfferTerms> Offers,
    FundingTerms Funding,
    LimitTerms Limits,
    IReadOnlyList<string>? Merchants)
{
    public static CampaignTermsResponse Of(CampaignTerms terms) => new(
        terms.Name,
        terms.Span.From,
        terms.Span.Until,
        [.. terms.Offers.Select(OfferTerms.From)],
        FundingTerms.From(terms.Funding),
        LimitTerms.From(terms.Limits),
        terms.Merchants is null ? null : [.. terms.Merchants.Select(merchant => merchant.ToString())]);
}
