using CardPlatform.Domain.Time;

namespace CardPlatform.Grains.Campaigns;

/// <summary>Redemptions of a campaign, or coupons claimed, on one business day.</summary>
[GenerateSerializer, Immutable, Alias("day-figure")]
public sealed record DayFigure([property: Id(0)] BusinessDay Day, [property: Id(1)] QuotaFigure Count);
