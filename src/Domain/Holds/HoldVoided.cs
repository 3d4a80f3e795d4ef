using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Holds;

/// <summary>A hold was given up by its merchant.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Hold">The hold.</param>
/// <param name="Terminal">The terminal that asked.</param>
/// <param name="Store">Where it stood.</param>
/// <param name="RequestNo">
/// The terminal's number for the request; where it voided by the number of the original, that number.
/// </param>
/// <param name="Released">What was pinned, and where it went.</param>
public sealed record HoldVoided(
    DateTimeOffset At,
    HoldId Hold,
    TerminalId Terminal,
    StoreNo Store,
    RequestNo RequestNo,
    IReadOnlyList<Returned> Released) : CardEvent(At);
