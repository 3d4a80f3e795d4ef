using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>What the purses on a card can give towards an amount.</summary>
/// <param name="Slices">What is taken from which lot, in the order of spending.</param>
/// <param name="Total">All of it; never more than was asked for.</param>
/// <param name="Skipped">The purses that give nothing, each with its reason.</param>
internal sealed record Drawn(IReadOnlyList<Slice> Slices, Fen Total, IReadOnlyList<SkippedPurse> Skipped);
