using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>A campaign as it stands.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="Version">The last entry about it.</param>
/// <param name="Status"><c>DRAFT</c>, <c>RUNNING</c> or <c>STOPPED</c>.</param>
/// <param name="TermsVersion">Which version of its terms this is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The first moment at which it applies.</param>
/// <param name="Until">The first moment after it.</param>
/// <param name="Offers">Its discount rules.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="Limits">How often and how much.</param>
/// <param name="Merchants">Where it applies; everywhere if nothing is said.</param>
internal sealed record CampaignResponse(
    string CampaignId,
    long Version,
    string Status,
    int TermsVersion,
    CampaignName Name,
    DateTimeOffset From,
    DateTimeOffset Until,
    IReadOnlyList<OfferTerms> Offers,
    FundingTerms Funding,
    LimitTerms Limits,
    IReadOnlyList<string>? Merchants)
{
    public static CampaignResponse Of(CampaignView view)
    {
        var terms = view.State.Terms ?? throw new InvalidOperationException("A campaign that exists has terms.");
        return new CampaignResponse(
            view.Campaign.ToString(),
            view.Version,
            Codes.Of(view.State.Status),
            view.State.TermsVersion,
            terms.Name,
            terms.Span.From,
            terms.Span.Until,
            [.. terms.Offers.Select(OfferTerms.From)],
            FundingTerms.From(terms.Funding),
            LimitTerms.From(terms.Limits),
            terms.Merchants is null ? null : [.. terms.Merchants.Select(merchant => merchant.ToString())]);
    }
}
