using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Holds;

/// <summary>A hold became a sale, in full or in part; the rest was released.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Hold">The hold.</param>
/// <param name="Terminal">The terminal that asked.</param>
/// <param name="Store">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="Amount">What was sold; all of it is paid by the purses.</param>
/// <param name="Slices">What was taken, in the order of spending; they sum to <paramref name="Amount"/>.</param>
/// <param name="Released">What was not, and where it went.</param>
/// <param name="City">Where the store is.</param>
public sealed record Captured(
    DateTimeOffset At,
    HoldId Hold,
    TerminalId Terminal,
    StoreNo Store,
    RequestNo RequestNo,
    Fen Amount,
    IReadOnlyList<Slice> Slices,
    IReadOnlyList<Returned> Released,
    City City) : CardEvent(At);
