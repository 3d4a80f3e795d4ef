using System.ComponentModel.DataAnnotations;
using CardPlatform.Api.Purses;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What a campaign shall promise: all of its terms.</summary>
/// <param name="Name">What it is called, in both languages.</param>
/// <param name="Offers">What it gives: 1 to 20 discounts, or one coupon, or one benefit.</param>
/// <param name="Funding">Who pays.</param>
/// <param name="FirstDay">The first day on which it applies, in Asia/Shanghai, e.g. <c>2026-05-01</c>.</param>
/// <param name="LastDay">The last day, all of it.</param>
/// <param name="From">Instead of days: the first moment.</param>
/// <param name="Until">Instead of days: the first moment after it.</param>
/// <param name="Limits">How often and how much.</param>
/// <param name="Merchants">Where it applies: at most 1,000 merchant ids; everywhere if nothing is said.</param>
/// <param name="Owner">The union whose campaign it is.</param>
/// <param name="Audience">Whom it is for; anybody if nothing is said.</param>
/// <param name="Places">Where it applies, instead of <c>merchants</c>; everywhere if nothing is said.</param>
/// <param name="Calendar">On which days and when on them; always if nothing is said.</param>
/// <param name="Stacking">What it may be combined with; nothing if nothing is said.</param>
/// <param name="LastFen">
/// What becomes of a discount that the budget does not cover: <c>DECLINE</c>, or <c>REDUCE</c> to what is left.
/// </param>
/// <param name="Refund">What a refund does to the discount on what is kept: <c>KEEP</c> or <c>CLAW_BACK</c>.</param>
internal sealed record CampaignTermsRequest(
    CampaignName Name,
    [property: MinLength(1), MaxLength(CampaignTerms.MaxOffers)] IReadOnlyList<OfferTerms> Offers,
    FundingTerms Funding,
    string? FirstDay = null,
    string? LastDay = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null,
    LimitTerms? Limits = null,
    [property: MinLength(1), MaxLength(CampaignTerms.MaxMerchants)] IReadOnlyList<string>? Merchants = null,
    [property: Range(1, long.MaxValue)] long? Owner = null,
    AudienceTerms? Audience = null,
    PlacesTerms? Places = null,
    CalendarTerms? Calendar = null,
    StackingTerms? Stacking = null,
    string? LastFen = null,
    string? Refund = null);
