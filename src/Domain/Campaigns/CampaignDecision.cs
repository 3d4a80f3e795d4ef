namespace CardPlatform.Domain.Campaigns;

/// <summary>The answer of <see cref="CampaignLifecycle"/> to one command.</summary>
public abstract record CampaignDecision
{
    private CampaignDecision()
    {
    }

    public sealed record Accepted(CampaignEvent Event) : CampaignDecision;

    /// <param name="Reason">Why.</param>
    /// <param name="Problem">What is wrong with the terms, where that is the reason.</param>
    public sealed record Refused(CampaignRefusal Reason, TermsProblem? Problem = null) : CampaignDecision;
}
