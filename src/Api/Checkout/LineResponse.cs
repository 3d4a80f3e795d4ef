using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Checkout;

/// <summary>One line of a redeemed basket.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="UnitPrice">The price of one.</param>
/// <param name="Discount">The part of the discount that falls on this line.</param>
/// <param name="Category">What it is, if the terminal said so.</param>
/// <param name="Sku">Which article, if the terminal said so.</param>
/// <param name="Benefit">The part of it that purses paid; absent: none.</param>
internal sealed record LineResponse(
    int Quantity,
    Amount UnitPrice,
    Amount Discount,
    string? Category = null,
    string? Sku = null,
    Amount? Benefit = null)
{
    public static LineResponse From(RedeemedLine line) => new(
        line.Quantity,
        line.UnitPrice,
        line.Discount,
        line.Category?.Value,
        line.Sku?.Value,
        Amount.From(line.Benefit));
}
