namespace CardPlatform.Api.Campaigns;

/// <summary>An amount off a basket that totals at least the minimum.</summary>
/// <param name="Off">What is taken off.</param>
/// <param name="Minimum">What the basket has to total.</param>
internal sealed record AmountOffTerms(Amount Off, Amount Minimum);
