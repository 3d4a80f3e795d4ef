using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Domain.Checkout;

/// <summary>The answer of <see cref="Redeeming"/>. Either way it becomes an entry.</summary>
public abstract record RedemptionDecision
{
    private RedemptionDecision()
    {
    }

    /// <param name="Event">What is to be written.</param>
    /// <param name="Campaigns">The campaigns applied, whose quotas the commit takes from.</param>
    public sealed record Approved(Redeemed Event, IReadOnlyList<RunningCampaign> Campaigns) : RedemptionDecision;

    /// <param name="Event">What is to be written.</param>
    public sealed record Refused(Declined Event) : RedemptionDecision;
}
