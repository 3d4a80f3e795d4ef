using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Domain.Holds;

/// <summary>
/// Undoes whatever an earlier request has come to, when the terminal never got its answer: gives a hold up, gives a
/// sale back, or makes sure that the request can never be acted on. It has no number of its own: it is named by the
/// request that it voids, so it may be repeated at will.
/// </summary>
/// <param name="Number">The card number that was presented.</param>
/// <param name="Terminal">The terminal that asks, and asked before.</param>
/// <param name="Original">The terminal's number for the request to be voided.</param>
public sealed record VoidOriginal(CardNumber Number, TerminalId Terminal, RequestNo Original);
