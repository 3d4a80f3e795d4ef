using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Api.Checkout;

/// <summary>One article of a basket.</summary>
/// <param name="Quantity">How many: 1 to 9,999.</param>
/// <param name="UnitPriceFen">The price of one in fen: 0 to 100,000,000.</param>
/// <param name="Category">What it is, e.g. <c>food</c>.</param>
/// <param name="Sku">The merchant's own number for it.</param>
internal sealed record LineRequest(
    [property: Range(1, BasketLine.MaxQuantity)] int Quantity,
    [property: Range(0, Amount.OfCheckout)] long UnitPriceFen,
    [property: StringLength(CategoryCode.MaxLength, MinimumLength = 1)] string? Category = null,
    [property: StringLength(Domain.Checkout.Sku.MaxLength, MinimumLength = 1)] string? Sku = null);
