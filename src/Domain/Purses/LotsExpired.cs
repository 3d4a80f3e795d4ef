using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Purses;

/// <summary>Lots have ended, and what was left in them, held money apart, is forfeited.</summary>
/// <param name="At">When it was decided, in UTC; the lots ended then or before.</param>
/// <param name="Slices">What is gone, lot by lot.</param>
public sealed record LotsExpired(DateTimeOffset At, IReadOnlyList<Slice> Slices) : CardEvent(At);
