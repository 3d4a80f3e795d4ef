using CardPlatform.Domain.Merchants;

namespace CardPlatform.Grains.Campaigns;

/// <summary>Redemptions of a campaign at one merchant.</summary>
[GenerateSerializer, Immutable, Alias("merchant-figure")]
public sealed record MerchantFigure(
    [property: Id(0)] MerchantId Merchant, [property: Id(1)] QuotaFigure Count);
