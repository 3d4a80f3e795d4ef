namespace CardPlatform.Api.Campaigns;

/// <summary>An amount off a basket that totals at least the minimum.</summary>
/// <param name="Off">What is taken off: at most 100,000,000 fen.</param>
/// <param name="Minimum">What the basket has to total: at most 100,000,000 fen.</param>
internal sealed record AmountOffTerms(Amount Off, Amount Minimum);
