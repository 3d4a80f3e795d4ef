namespace CardPlatform.Ledger.Projections;

/// <summary>What a merchant is called in lists.</summary>
public sealed record MerchantRow(long Merchant, string Name, string Category);
