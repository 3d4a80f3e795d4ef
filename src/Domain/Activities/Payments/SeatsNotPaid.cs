using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>The time to pay for seats is over, and nobody has: from now on nobody can.</summary>
/// <param name="At">When it was decided, in UTC.</param>
/// <param name="Payment">Which payment.</param>
public sealed record SeatsNotPaid(DateTimeOffset At, SeatPaymentId Payment) : CardEvent(At);
