using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Refunds;

/// <summary>
/// Gives back a sale, or part of it: say exactly one of <c>lines</c>, <c>amountFen</c> and <c>everything</c>.
/// </summary>
/// <param name="TerminalId">The terminal that asks: any of the merchant that made the sale.</param>
/// <param name="RequestNo">The terminal's number for this request; repeating it repeats the answer.</param>
/// <param name="Lines">What is given back, by line.</param>
/// <param name="AmountFen">How much of what was paid, by the member's own tender and by purses, is given back.</param>
/// <param name="Everything">True for all that remains.</param>
/// <param name="StoreNo">The store that the terminal believes to be in.</param>
internal sealed record RefundRequest(
    string TerminalId,
    [property: StringLength(Domain.Checkout.RequestNo.MaxLength, MinimumLength = 1)] string RequestNo,
    [property: MinLength(1), MaxLength(Basket.MaxLines)] IReadOnlyList<RefundLineRequest>? Lines = null,
    [property: Range(1, Amount.OfCheckout)] long? AmountFen = null,
    bool? Everything = null,
    [property: Range(1, Domain.Merchants.StoreNo.Max)] int? StoreNo = null);
