namespace CardPlatform.Ledger.Projections;

/// <summary>What a campaign was used for on one day, at one merchant or in one city.</summary>
/// <param name="Key">The day, the merchant's id or the city's code (0: not recorded).</param>
/// <param name="Name">What the merchant is called; null of a day or a city.</param>
/// <param name="Sums">The figures.</param>
public readonly record struct CampaignFigure<TKey>(TKey Key, string? Name, CampaignSums Sums);
