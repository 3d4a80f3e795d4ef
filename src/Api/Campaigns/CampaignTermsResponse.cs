using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a version of a campaign promises.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">The first moment at which it applies.</param>
/// <param name="Until">The first moment after it.</param>
/// <param name="Offers">What it gives.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="Limits">How often and how much.</param>
/// <param name="Merchants">Where it applies; everywhere if nothing is said.</param>
/// <param name="Owner">The union whose campaign it is.</param>
/// <param name="Audience">Whom it is for; anybody if nothing is said.</param>
/// <param name="Places">Where it applies, instead of <c>merchants</c>; everywhere if nothing is said.</param>
/// <param name="Calendar">On which days and when on them; always if nothing is said.</param>
/// <param name="Stacking">What it may be combined with; nothing if nothing is said.</param>
/// <param name="LastFen">
/// What becomes of a discount that the budget does not cover: <c>DECLINE</c>, or <c>REDUCE</c> to what is left.
/// </param>
/// <param name="Refund">What a refund does to the discount on what is kept: <c>KEEP</c> or <c>CLAW_BACK</c>.</param>
internal sealed record CampaignTermsResponse(
    CampaignName Name,
    DateTimeOffset From,
    DateTimeOffset Until,
    IReadOnlyList<OfferTerms> Offers,
    FundingTerms Funding,
    LimitTerms Limits,
    IReadOnlyList<string>? Merchants = null,
    long? Owner = null,
    AudienceTerms? Audience = null,
    PlacesTerms? Places = null,
    CalendarTerms? Calendar = null,
    StackingTerms? Stacking = null,
    string? LastFen = null,
    string? Refund = null)
{
    public static CampaignTermsResponse Of(CampaignTerms terms) => new(
        terms.Name,
        terms.Span.From,
        terms.Span.Until,
        [.. terms.Offers.Select(OfferTerms.From)],
        FundingTerms.From(terms.Funding),
        LimitTerms.From(terms.Limits),
        terms.Merchants is null ? null : [.. terms.Merchants.Select(merchant => merchant.ToString())],
        terms.Owner,
        AudienceMapping.ToTerms(terms.Audience),
        terms.Places is { } places ? RuleMapping.ToTerms(places) : null,
        terms.Calendar is { } calendar ? RuleMapping.ToTerms(calendar) : null,
        AudienceMapping.ToTerms(terms.Stacking),
        terms.LastFen is { } lastFen ? Codes.Of(lastFen) : null,
        terms.Refund is { } refund ? Codes.Of(refund) : null);
}
