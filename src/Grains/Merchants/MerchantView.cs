using CardPlatform.Domain.Merchants;

namespace CardPlatform.Grains.Merchants;

/// <summary>A merchant as it stands.</summary>
/// <param name="Merchant">Which.</param>
/// <param name="Version">The last entry that the state includes; it serves as an ETag.</param>
/// <param name="State">How it stands.</param>
[GenerateSerializer, Immutable, Alias("merchant-view")]
public sealed record MerchantView(
    [property: Id(0)] MerchantId Merchant, [property: Id(1)] long Version, [property: Id(2)] MerchantState State);
