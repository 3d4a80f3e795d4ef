using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>Of what was paid for seats, something has come back to the card.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Payment">Which payment.</param>
/// <param name="Price">What came back of the price; absent: nothing.</param>
/// <param name="Deposit">What came back of the deposit; absent: nothing.</param>
public sealed record SeatsRefunded(
    DateTimeOffset At,
    SeatPaymentId Payment,
    IReadOnlyList<Returned>? Price = null,
    IReadOnlyList<Returned>? Deposit = null) : CardEvent(At)
{
    internal IEnumerable<Returned> Returned => (Price ?? []).Concat(Deposit ?? []);
}
