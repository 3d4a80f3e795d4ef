using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Api.Refunds;

/// <summary>What is given back of one line, before anything is clawed back.</summary>
/// <param name="LineNo">The line, counted from 1 in the order of the basket.</param>
/// <param name="Quantity">How many of it; 0 where a refund by amount leaves the number as it is.</param>
/// <param name="Tender">Of what the member paid by other means than purses.</param>
/// <param name="Benefit">Of what purses paid.</param>
/// <param name="Discount">Of what was taken off.</param>
internal sealed record RefundedLineResponse(
    int LineNo, int Quantity, Amount Tender, Amount Benefit, Amount Discount)
{
    public static RefundedLineResponse From(RefundedLine line) => new(
        line.LineNo, line.Quantity, line.Tender, line.Benefit ?? Fen.Zero, line.Discount ?? Fen.Zero);
}
