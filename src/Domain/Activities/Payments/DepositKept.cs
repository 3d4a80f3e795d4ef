using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>A deposit, or a part of it, is the activity's for good: somebody did not come, or cancelled late.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Payment">With which payment it was deposited.</param>
/// <param name="Amount">How much; positive.</param>
public sealed record DepositKept(DateTimeOffset At, SeatPaymentId Payment, Fen Amount) : CardEvent(At);
