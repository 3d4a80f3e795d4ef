namespace CardPlatform.Domain.Coupons;

/// <summary>The answer of <see cref="Claiming"/>.</summary>
public abstract record ClaimDecision
{
    private ClaimDecision()
    {
    }

    /// <param name="Event">What is to be written.</param>
    public sealed record Claimed(CouponClaimed Event) : ClaimDecision;

    /// <summary>Nothing is written: the member may try again, and later it may be allowed.</summary>
    public sealed record Declined(ClaimDecline Reason) : ClaimDecision;
}
