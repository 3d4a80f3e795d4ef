using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Holds;

/// <summary>The deadline of a hold has passed.</summary>
/// <param name="At">When that was found, in UTC.</param>
/// <param name="Hold">The hold.</param>
/// <param name="Released">
/// What was pinned, and where it went: as of the deadline, however much later it was found.
/// </param>
public sealed record HoldLapsed(DateTimeOffset At, HoldId Hold, IReadOnlyList<Returned> Released) : CardEvent(At);
