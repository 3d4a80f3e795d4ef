namespace CardPlatform.Domain.Activities.Payments;

/// <summary>What becomes of a request to pay for seats.</summary>
public abstract record SeatPaymentDecision
{
    private SeatPaymentDecision()
    {
    }

    public sealed record Paid(SeatsPaid Event) : SeatPaymentDecision;

    public sealed record Declined(SeatPaymentDecline Reason) : SeatPaymentDecision;
}
