namespace CardPlatform.Domain.Checkout;

/// <summary>What is wrong with a basket, for people.</summary>
public static class BasketSentences
{
    public static Sentence Sentence(this BasketProblem reason) => reason switch
    {
        BasketProblem.None => new("购物明细无误。", "Nothing is wrong with the basket."),
        BasketProblem.BasketEmpty => new("购物明细至少要有一行。", "A basket has at least one line."),
        BasketProblem.TooManyLines => new("购物明细最多 200 行。", "A basket has at most 200 lines."),
        BasketProblem.QuantityOutOfRange => new("数量须为 1 至 9999。", "A quantity is 1 to 9,999."),
        BasketProblem.PriceOutOfRange => new(
            "单价须为 0 至 100000000 分。",
            "A unit price is 0 to 100,000,000 fen."),
        BasketProblem.TotalOutOfRange => new(
            "合计不得超过 100000000 分。",
            "A basket totals at most 100,000,000 fen."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
