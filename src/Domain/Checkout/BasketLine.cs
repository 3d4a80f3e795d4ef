using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>One article of a basket.</summary>
public sealed record BasketLine
{
    public const int MaxQuantity = 9_999;

    /// <exception cref="ArgumentException">Quantity or price is out of range.</exception>
    public BasketLine(int quantity, Fen unitPrice, CategoryCode? category = null, Sku? sku = null)
    {
        if (ProblemOf(quantity, unitPrice) is not BasketProblem.None and var problem)
            throw new ArgumentException($"Not a line of a basket: {problem}.");
        Quantity = quantity;
        UnitPrice = unitPrice;
        Category = category;
        Sku = sku;
    }

    public int Quantity { get; }

    public Fen UnitPrice { get; }

    public CategoryCode? Category { get; }

    public Sku? Sku { get; }

    internal Fen Total => UnitPrice * Quantity;

    public static BasketProblem ProblemOf(int quantity, Fen unitPrice)
    {
        if (quantity is < 1 or > MaxQuantity)
            return BasketProblem.QuantityOutOfRange;
        return unitPrice < Fen.Zero || unitPrice > Basket.MaxTotal
            ? BasketProblem.PriceOutOfRange
            : BasketProblem.None;
    }
}
