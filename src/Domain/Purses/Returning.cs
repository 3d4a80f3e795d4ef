using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Purses;

/// <summary>Says where money that comes back to a card goes. Pure: no clock, no I/O, no randomness.</summary>
public static class Returning
{
    /// <param name="card">The card, after <see cref="Upkeep"/>.</param>
    /// <param name="rules">What staff have declared.</param>
    /// <param name="slices">What comes back, in order.</param>
    /// <param name="now">The time of the decision.</param>
    public static IReadOnlyList<Returned> Of(
        CardState card, Rulebook rules, IReadOnlyList<Slice> slices, DateTimeOffset now) =>
        [.. slices.Select(slice => new Returned(slice))];
}
