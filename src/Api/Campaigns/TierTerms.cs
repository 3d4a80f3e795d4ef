namespace CardPlatform.Api.Campaigns;

/// <summary>One step of an offer in tiers.</summary>
/// <param name="Minimum">From this total on: at most 100,000,000 fen, and more than the step before.</param>
/// <param name="Off">What is taken off: at most 100,000,000 fen, and more than the step before.</param>
internal sealed record TierTerms(Amount Minimum, Amount Off);
