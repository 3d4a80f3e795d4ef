using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>What the purses on a card pay of a checkout.</summary>
/// <param name="Slices">What is taken from which lot, in the order of spending.</param>
/// <param name="Lines">The part of it on each line, in the order of the basket.</param>
/// <param name="Total">All of it.</param>
/// <param name="Shortfall">What was asked for and is not covered.</param>
/// <param name="Skipped">The purses asked for and not used, each with its reason.</param>
public sealed record Payment(
    IReadOnlyList<Slice> Slices,
    IReadOnlyList<Fen> Lines,
    Fen Total,
    Fen Shortfall,
    IReadOnlyList<SkippedPurse> Skipped)
{
    public static Payment None(int lines) => new([], new Fen[lines], Fen.Zero, Fen.Zero, []);
}
