namespace CardPlatform.Grains.Campaigns;

/// <summary>How much of a limit is used, in the limit's own unit (redemptions, or fen).</summary>
/// <param name="Used">Used, as last committed.</param>
/// <param name="Limit">The limit; null if there is none.</param>
[GenerateSerializer, Immutable, Alias("quota-figure")]
public sealed record QuotaFigure([property: Id(0)] long Used, [property: Id(1)] long? Limit)
{
    public long? Left => Limit - Used;
}
