using CardPlatform.Domain.Refunds;

namespace CardPlatform.Api.Refunds;

/// <summary>What has not been given back of one line.</summary>
/// <param name="LineNo">The line, counted from 1 in the order of the basket.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Paid">What the member has paid for it, by tender and by purses.</param>
/// <param name="Discount">What is taken off.</param>
internal sealed record RemainingLineResponse(int LineNo, int Quantity, Amount Paid, Amount Discount)
{
    public static IReadOnlyList<RemainingLineResponse> From(IReadOnlyList<RemainingLine> lines) =>
        [.. lines.Select((line, i) => new RemainingLineResponse(i + 1, line.Quantity, line.Net, line.Discount))];
}
