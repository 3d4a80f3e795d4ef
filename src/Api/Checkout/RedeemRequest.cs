using System.ComponentModel.DataAnnotations;
using CardPlatform.Api.Purses;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;

namespace CardPlatform.Api.Checkout;

/// <summary>Completes a checkout with the best discount there is for the member.</summary>
/// <param name="TerminalId">The terminal that asks, e.g. <c>1042-3</c>.</param>
/// <param name="RequestNo">The terminal's number for this request; repeating it repeats the answer.</param>
/// <param name="CardNumber">The number presented: 12 to 19 digits.</param>
/// <param name="Lines">What is bought: 1 to 200 lines.</param>
/// <param name="ExpectedPayableFen">What the member was told to pay; if it would be more, it is declined.</param>
/// <param name="StoreNo">The store that the terminal believes to be in.</param>
/// <param name="Pay">What to pay from purses on the card; absent for nothing.</param>
/// <param name="Coupons">
/// The coupons to consider, each of which has to be usable; all that the card has if nothing is said.
/// </param>
internal sealed record RedeemRequest(
    string TerminalId,
    [property: StringLength(Domain.Checkout.RequestNo.MaxLength, MinimumLength = 1)] string RequestNo,
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber,
    [property: MinLength(1), MaxLength(Basket.MaxLines)] IReadOnlyList<LineRequest> Lines,
    [property: Range(0, Amount.OfCheckout)] long? ExpectedPayableFen = null,
    [property: Range(1, Domain.Merchants.StoreNo.Max)] int? StoreNo = null,
    PayTerms? Pay = null,
    [property: MaxLength(CouponBook.MaxHeld)] IReadOnlyList<string>? Coupons = null);
