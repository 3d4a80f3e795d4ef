namespace CardPlatform.Ledger.Projections;

/// <summary>A day and a place at which a campaign was used.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Day">The business day.</param>
/// <param name="Merchant">The merchant.</param>
/// <param name="City">The code of the store's city; 0 if the entry does not tell.</param>
public readonly record struct CampaignFigureKey(long Campaign, DateOnly Day, long Merchant, int City);
