using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Holds;

/// <summary>Pins money of a card for a merchant, until it is captured, voided, or the deadline passes.</summary>
/// <param name="Number">The card number presented.</param>
/// <param name="Terminal">The terminal that asks.</param>
/// <param name="RequestNo">The terminal's number for this request; the same number is never acted on twice.</param>
/// <param name="Amount">How much; positive.</param>
/// <param name="Store">The store the terminal believes to be in, if it says so.</param>
/// <param name="Purses">From these purses only; null for any that may be used here.</param>
/// <param name="AllOrNothing">Whether to decline rather than pin less.</param>
/// <param name="LifetimeSeconds">
/// How long it lasts; null for <see cref="Hold.DefaultLifetime"/>. Within <see cref="Hold.MinLifetime"/> and
/// <see cref="Hold.MaxLifetime"/>.
/// </param>
public sealed record AuthorizeHold(
    CardNumber Number,
    TerminalId Terminal,
    RequestNo RequestNo,
    Fen Amount,
    StoreNo? Store = null,
    IReadOnlyList<PurseCode>? Purses = null,
    bool AllOrNothing = false,
    int? LifetimeSeconds = null);
