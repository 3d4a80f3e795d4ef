using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Refunds;

/// <summary>What a refund gives back of one line, before anything is clawed back.</summary>
/// <param name="LineNo">The line, counted from 1 in the order of the basket.</param>
/// <param name="Quantity">How many of it; 0 where a refund by amount leaves the number as it is.</param>
/// <param name="Tender">The part of what the member paid by other means than purses.</param>
/// <param name="Benefit">The part of what purses paid; absent: nothing.</param>
/// <param name="Discount">The part of what was taken off; absent: nothing.</param>
public sealed record RefundedLine(
    int LineNo, int Quantity, Fen Tender, Fen? Benefit = null, Fen? Discount = null);
