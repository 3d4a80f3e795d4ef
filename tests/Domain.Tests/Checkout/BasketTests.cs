using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Tests.Checkout;

public sealed class BasketTests
{
    [Theory]
    [InlineData(0, 1, BasketProblem.QuantityOutOfRange)]
    [InlineData(1, 0, BasketProblem.None)]
    [InlineData(9_999, 1, BasketProblem.None)]
    [InlineData(10_000, 1, BasketProblem.QuantityOutOfRange)]
    [InlineData(1, -1, BasketProblem.PriceOutOfRange)]
    [InlineData(1, 100_000_000, BasketProblem.None)]
    [InlineData(1, 100_000_001, BasketProblem.PriceOutOfRange)]
    [InlineData(1, long.MaxValue, BasketProblem.PriceOutOfRange)]
    public void ProblemOf_ALine_NamesWhatIsOutOfRange(int quantity, long price, BasketProblem expected) =>
        Assert.Equal(expected, BasketLine.ProblemOf(quantity, new Fen(price)));

    [Theory]
    [InlineData(0, 1, BasketProblem.BasketEmpty)]
    [InlineData(1, 1, BasketProblem.None)]
    [InlineData(200, 1, BasketProblem.None)]
    [InlineData(201, 1, BasketProblem.TooManyLines)]
    [InlineData(2, 50_000_000, BasketProblem.None)]
    [InlineData(3, 50_000_000, BasketProblem.TotalOutOfRange)]
    [InlineData(200, 100_000_000, BasketProblem.TotalOutOfRange)]
    public void TryCreate_Lines_GivesABasketOrTheReason(int lines, long price, BasketProblem expected)
    {
        var made = Basket.TryCreate(
            [.. Enumerable.Repeat(new BasketLine(1, new Fen(price)), lines)], out var basket, out var problem);

        Assert.Equal(expected, problem);
        Assert.Equal(expected is BasketProblem.None, made);
        Assert.Equal(made ? lines * price : null, basket?.Total.Value);
    }

    [Fact]
    public void TryCreate_TheDearestLinesThereAre_DoesNotOverflow()
    {
        var dearest = new BasketLine(BasketLine.MaxQuantity, Basket.MaxTotal);

        Assert.False(Basket.TryCreate([.. Enumerable.Repeat(dearest, 200)], out _, out var problem));
        Assert.Equal(BasketProblem.TotalOutOfRange, problem);
    }
}
