namespace CardPlatform.Domain.Refunds;

/// <summary>How much of one line of a sale is to be given back.</summary>
public sealed record RefundLine
{
    /// <exception cref="ArgumentException">Either is less than one.</exception>
    public RefundLine(int lineNo, int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lineNo);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        LineNo = lineNo;
        Quantity = quantity;
    }

    /// <summary>The line, counted from 1 in the order of the basket.</summary>
    public int LineNo { get; }

    /// <summary>How many of it.</summary>
    public int Quantity { get; }
}
