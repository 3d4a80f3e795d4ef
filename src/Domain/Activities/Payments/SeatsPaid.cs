using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>Seats of an activity were paid for.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Payment">Which payment.</param>
/// <param name="Price">What paid the price, in the order of spending; absent: it was nothing.</param>
/// <param name="Deposit">What was deposited, likewise.</param>
public sealed record SeatsPaid(
    DateTimeOffset At,
    SeatPaymentId Payment,
    IReadOnlyList<Slice>? Price = null,
    IReadOnlyList<Slice>? Deposit = null) : CardEvent(At)
{
    /// <summary>All that left the card.</summary>
    internal IEnumerable<Slice> Slices => (Price ?? []).Concat(Deposit ?? []);
}
