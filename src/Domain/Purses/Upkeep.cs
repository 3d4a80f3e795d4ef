using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// What time has brought to a card since its last entry: holds that have lapsed, lots that have expired, grants that
/// are due. Whatever a card decides, it decides on the state after these, and writes them in the same entry before its
/// own event. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Upkeep
{
    /// <summary>The events, in order; none if nothing is due.</summary>
    public static IReadOnlyList<CardEvent> Due(CardState card, Rulebook rules, DateTimeOffset now) => [];
}
