using System.ComponentModel.DataAnnotations;
using CardPlatform.Api.Purses;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;

namespace CardPlatform.Api.Checkout;

/// <summary>Asks what a basket would cost a member now. Changes nothing.</summary>
/// <param name="TerminalId">The terminal that asks, e.g. <c>1042-3</c>.</param>
/// <param name="CardNumber">The number presented: 12 to 19 digits.</param>
/// <param name="Lines">What is bought: 1 to 200 lines.</param>
/// <param name="StoreNo">The store that the terminal believes to be in.</param>
/// <param name="Pay">What to pay from purses on the card; absent for nothing.</param>
/// <param name="Coupons">
/// The coupons to consider, each of which has to be usable; all that the card has if nothing is said.
/// </param>
internal sealed record QuoteRequest(
    string TerminalId,
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber,
    [property: MinLength(1), MaxLength(Basket.MaxLines)] IReadOnlyList<LineRequest> Lines,
    [property: Range(1, Domain.Merchants.StoreNo.Max)] int? StoreNo = null,
    PayTerms? Pay = null,
    [property: MaxLength(CouponBook.MaxHeld)] IReadOnlyList<string>? Coupons = null);
