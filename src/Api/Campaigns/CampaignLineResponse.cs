using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Campaigns;

/// <summary>A campaign in the list: of the terms in force, or else of those under preparation.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="Version">The last entry about it that is in the list.</param>
/// <param name="Status">
/// <c>DRAFT</c>, <c>SUBMITTED</c>, <c>APPROVED</c>, <c>SCHEDULED</c>, <c>RUNNING</c>, <c>PAUSED</c>, <c>OVER</c> or
/// <c>ENDED</c>, by now.
/// </param>
/// <param name="Name">What it is called.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends; this moment is outside it.</param>
/// <param name="OfferKinds">
/// <c>PERCENT_OFF</c>, <c>AMOUNT_OFF</c>, <c>TIERS</c>, <c>FIXED_PRICE</c>, <c>BENEFIT</c> or <c>COUPON</c>.
/// </param>
/// <param name="CreatedAt">When its first draft was written.</param>
/// <param name="OwnerUnionId">The union whose campaign it is.</param>
/// <param name="TermsVersion">Which version of its terms is in force, if one is or was.</param>
/// <param name="Budget">The discount that it may give in all, if that is limited.</param>
/// <param name="MadeBy">Who wrote its first draft.</param>
/// <param name="Next">The version under preparation, if there is one.</param>
internal sealed record CampaignLineResponse(
    string CampaignId,
    long Version,
    string Status,
    CampaignName Name,
    DateTimeOffset From,
    DateTimeOffset Until,
    IReadOnlyList<string> OfferKinds,
    DateTimeOffset CreatedAt,
    long? OwnerUnionId = null,
    int? TermsVersion = null,
    Amount? Budget = null,
    string? MadeBy = null,
    PreparedTermsResponse? Next = null)
{
    public static CampaignLineResponse Of(CampaignListLine line) => new(
        line.Campaign.ToString(),
        line.Version,
        Codes.Of(line.Status),
        line.Name,
        line.Span.From,
        line.Span.Until,
        line.OfferKinds,
        line.CreatedAt,
        line.Owner,
        line.TermsVersion == 0 ? null : line.TermsVersion,
        line.Budget is { } fen ? new Amount(fen) : null,
        line.MadeBy,
        line.Next is { } next ? PreparedTermsResponse.From(next) : null);
}
