using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Merchants;

/// <summary>A place where a merchant sells.</summary>
public sealed record Store(StoreNo No, MerchantName Name, City City);
