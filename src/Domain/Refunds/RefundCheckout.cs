using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Refunds;

/// <summary>
/// Gives back a sale, or part of it: certain lines, or an amount of what was paid, or all that remains if neither is
/// said.
/// </summary>
/// <param name="Sale">The checkout that sold it.</param>
/// <param name="Terminal">The terminal that asks.</param>
/// <param name="RequestNo">The terminal's number for this request; the same number is never acted on twice.</param>
/// <param name="Lines">What is given back, by line; null if it is not by line.</param>
/// <param name="Amount">
/// How much of what was paid, by tender and by purses, is given back; positive; null if it is not by amount.
/// </param>
/// <param name="Store">The store the terminal believes to be in, if it says so.</param>
public sealed record RefundCheckout(
    RedemptionId Sale,
    TerminalId Terminal,
    RequestNo RequestNo,
    IReadOnlyList<RefundLine>? Lines = null,
    Fen? Amount = null,
    StoreNo? Store = null);
