using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Holds;

/// <summary>Pins money of a card for a merchant, until it is captured, voided, or the deadline passes.</summary>
/// <param name="TerminalId">The terminal that asks, e.g. <c>1042-3</c>.</param>
/// <param name="RequestNo">The terminal's number for this request; repeating it repeats the answer.</param>
/// <param name="CardNumber">The number presented: 12 to 19 digits.</param>
/// <param name="AmountFen">How much.</param>
/// <param name="Purses">From these purses only; absent for any that may be used.</param>
/// <param name="AllOrNothing">Whether to decline rather than pin less; absent: what there is is pinned.</param>
/// <param name="LifetimeSeconds">How long it lasts: 1 to 86,400; absent for 120.</param>
/// <param name="StoreNo">The store that the terminal believes to be in.</param>
internal sealed record AuthorizeRequest(
    string TerminalId,
    [property: StringLength(Domain.Checkout.RequestNo.MaxLength, MinimumLength = 1)] string RequestNo,
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber,
    [property: Range(1, Amount.OfCheckout)] long AmountFen,
    [property: MinLength(1), MaxLength(Rulebook.MaxPurses)] IReadOnlyList<string>? Purses = null,
    bool? AllOrNothing = null,
    [property: Range(1, 86_400)] int? LifetimeSeconds = null,
    [property: Range(1, Domain.Merchants.StoreNo.Max)] int? StoreNo = null);
