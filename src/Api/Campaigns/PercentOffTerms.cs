namespace CardPlatform.Api.Campaigns;

/// <summary>A share of the basket, rounded down to the fen.</summary>
/// <param name="ShareBasisPoints">In hundredths of a percent: 2,000 is 20%.</param>
/// <param name="Cap">The most that is taken off.</param>
internal sealed record PercentOffTerms(int ShareBasisPoints, Amount? Cap = null);
