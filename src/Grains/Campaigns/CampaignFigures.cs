using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Grains.Campaigns;

/// <summary>What a campaign has used, from its quotas: exact as of the last commit.</summary>
/// <param name="Campaign">Which.</param>
/// <param name="Count">Redemptions.</param>
/// <param name="Budget">Discount given, in fen; null if the campaign has no budget.</param>
/// <param name="Days">The latest days on which it was used, oldest first; empty if it has no limit per day.</param>
[GenerateSerializer, Immutable, Alias("campaign-figures")]
public sealed record CampaignFigures(
    [property: Id(0)] CampaignId Campaign,
    [property: Id(1)] QuotaFigure Count,
    [property: Id(2)] QuotaFigure? Budget,
    [property: Id(3)] IReadOnlyList<DayFigure> Days);
