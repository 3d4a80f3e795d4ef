using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Holds;

/// <summary>Makes a sale of a hold and releases the rest.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="Terminal">The terminal that asks: any of the merchant that placed the hold.</param>
/// <param name="RequestNo">The terminal's number for this request; the same number is never acted on twice.</param>
/// <param name="Amount">How much; null for all that is held.</param>
/// <param name="Store">The store the terminal believes to be in, if it says so.</param>
public sealed record CaptureHold(
    HoldId Hold, TerminalId Terminal, RequestNo RequestNo, Fen? Amount = null, StoreNo? Store = null);
