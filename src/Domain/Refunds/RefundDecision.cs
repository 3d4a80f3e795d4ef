using CardPlatform.Domain.Checkout;

namespace CardPlatform.Domain.Refunds;

/// <summary>The answer of <see cref="Refunding"/>. Either way it becomes an entry.</summary>
public abstract record RefundDecision
{
    private RefundDecision()
    {
    }

    /// <param name="Event">What is to be written.</param>
    public sealed record Approved(Refunded Event) : RefundDecision;

    /// <param name="Event">What is to be written.</param>
    public sealed record Refused(Declined Event) : RefundDecision;
}
