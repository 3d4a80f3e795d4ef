using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// A checkout that was declined. It is an entry like any other, under the request's key, so that a late duplicate of
/// the request gets this answer and can never be approved.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Terminal">The terminal that asked.</param>
/// <param name="Store">Where it stood.</param>
/// <param name="RequestNo">The terminal's number for the request.</param>
/// <param name="Gross">What the basket totalled.</param>
/// <param name="Reason">Why.</param>
/// <param name="Skipped">
/// The offers that came closest, the closest first, and why each was not applied; absent if none was looked at.
/// </param>
public sealed record Declined(
    DateTimeOffset At,
    TerminalId Terminal,
    StoreNo Store,
    RequestNo RequestNo,
    Fen Gross,
    DeclineReason Reason,
    IReadOnlyList<ConsideredOffer>? Skipped = null) : CardEvent(At);
