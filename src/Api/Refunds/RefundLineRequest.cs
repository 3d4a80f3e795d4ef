using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Refunds;

/// <summary>How much of one line of a sale is given back.</summary>
/// <param name="LineNo">The line, counted from 1 in the order of the basket.</param>
/// <param name="Quantity">How many of it.</param>
internal sealed record RefundLineRequest(
    [property: Range(1, Basket.MaxLines)] int LineNo,
    [property: Range(1, BasketLine.MaxQuantity)] int Quantity);
