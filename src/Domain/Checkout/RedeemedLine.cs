using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>One line of a redeemed basket.</summary>
/// <param name="Quantity">How many.</param>
/// <param name="UnitPrice">The price of one.</param>
/// <param name="Discount">The part of the discount that falls on this line.</param>
/// <param name="Category">What it is, if the terminal said so.</param>
/// <param name="Sku">Which article it is, if the terminal said so.</param>
/// <param name="Benefit">The part of it that purses paid; absent: none.</param>
public sealed record RedeemedLine(
    int Quantity, Fen UnitPrice, Fen Discount, CategoryCode? Category = null, Sku? Sku = null,
    Fen? Benefit = null);
