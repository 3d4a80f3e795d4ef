using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Domain.Holds;

/// <summary>Gives up a hold: all of it is released.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="Terminal">The terminal that asks: any of the merchant that placed the hold.</param>
/// <param name="RequestNo">The terminal's number for this request; the same number is never acted on twice.</param>
public sealed record VoidHold(HoldId Hold, TerminalId Terminal, RequestNo RequestNo);
