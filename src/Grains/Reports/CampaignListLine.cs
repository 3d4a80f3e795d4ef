using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// A campaign in a list: of the terms in force, or else of those under preparation.
/// </summary>
/// <param name="Campaign">Which.</param>
/// <param name="Version">The last entry that is in it.</param>
/// <param name="Status">Where it stands at the moment of the reading.</param>
/// <param name="Owner">The union whose campaign it is; null for one of before unions.</param>
/// <param name="TermsVersion">The version of its terms in force; 0 if it was never launched.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Span">When it applies.</param>
/// <param name="OfferKinds">The kinds of its offers, as codes of <see cref="OfferKind"/>.</param>
/// <param name="Budget">In fen; null if it has none.</param>
/// <param name="MadeBy">Who wrote its first draft; null where nobody was asked.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Next">The version under preparation; null if there is none.</param>
[GenerateSerializer, Immutable, Alias("campaign-list-line")]
public sealed record CampaignListLine(
    [property: Id(0)] CampaignId Campaign,
    [property: Id(1)] long Version,
    [property: Id(2)] CampaignStatus Status,
    [property: Id(3)] long? Owner,
    [property: Id(4)] int TermsVersion,
    [property: Id(5)] CampaignName Name,
    [property: Id(6)] Interval Span,
    [property: Id(7)] IReadOnlyList<string> OfferKinds,
    [property: Id(8)] long? Budget,
    [property: Id(9)] string? MadeBy,
    [property: Id(10)] DateTimeOffset CreatedAt,
    [property: Id(11)] PreparedTerms? Next);
