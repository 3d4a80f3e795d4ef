using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Grains.Campaigns;

/// <summary>What a campaign has used, from its quotas: exact as of the last commit.</summary>
/// <param name="Campaign">Which.</param>
/// <param name="Count">Redemptions.</param>
/// <param name="Budget">Discount given, in fen; null if the campaign has no budget.</param>
/// <param name="Days">The latest days on which it was used, oldest first; empty if it has no limit per day.</param>
/// <param name="Claims">Coupons claimed; null if it gives none.</param>
/// <param name="ClaimDays">
/// The latest days on which coupons were claimed, oldest first; empty if claims have no limit per day.
/// </param>
/// <param name="Merchants">
/// The merchants that have used most of the limit of each, the most first; empty if there is no such limit. Which
/// merchants these are, the read models say, a little late; what each has used is exact.
/// </param>
[GenerateSerializer, Immutable, Alias("campaign-figures")]
public sealed record CampaignFigures(
    [property: Id(0)] CampaignId Campaign,
    [property: Id(1)] QuotaFigure Count,
    [property: Id(2)] QuotaFigure? Budget,
    [property: Id(3)] IReadOnlyList<DayFigure> Days,
    [property: Id(4)] QuotaFigure? Claims,
    [property: Id(5)] IReadOnlyList<DayFigure> ClaimDays,
    [property: Id(6)] IReadOnlyList<MerchantFigure> Merchants);
