namespace CardPlatform.Domain.Campaigns;

/// <summary>Decides commands to a campaign: draft → running → stopped. Pure: no clock, no I/O, no randomness.</summary>
public static class CampaignLifecycle
{
    public static CampaignDecision Decide(CampaignState campaign, CampaignCommand command, DateTimeOffset now) =>
        command switch
        {
            CampaignCommand.Create create => Create(campaign, create.Terms, now),
            CampaignCommand.Start => Start(campaign, now),
            CampaignCommand.Stop => Stop(campaign, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to a campaign."),
        };

    private static CampaignDecision Create(CampaignState campaign, CampaignTerms terms, DateTimeOffset now)
    {
        if (campaign.Status is not CampaignStatus.None)
            return Refuse(CampaignRefusal.CampaignAlreadyCreated);
        if (TermsCheck.ProblemOf(terms) is { } problem)
            return new CampaignDecision.Refused(CampaignRefusal.CampaignTermsInvalid, problem);
        return terms.Span.Until <= now
            ? Refuse(CampaignRefusal.CampaignOver)
            : new CampaignDecision.Accepted(new CampaignEvent.Created(now, terms));
    }

    private static CampaignDecision Start(CampaignState campaign, DateTimeOffset now) => campaign.Status switch
    {
        CampaignStatus.None => Refuse(CampaignRefusal.CampaignUnknown),
        CampaignStatus.Running => Refuse(CampaignRefusal.CampaignAlreadyStarted),
        CampaignStatus.Stopped => Refuse(CampaignRefusal.CampaignStopped),
        _ when campaign.Terms!.Span.Until <= now => Refuse(CampaignRefusal.CampaignOver),
        _ => new CampaignDecision.Accepted(new CampaignEvent.Started(now)),
    };

    private static CampaignDecision Stop(CampaignState campaign, DateTimeOffset now) => campaign.Status switch
    {
        CampaignStatus.None => Refuse(CampaignRefusal.CampaignUnknown),
        CampaignStatus.Draft => Refuse(CampaignRefusal.CampaignNotRunning),
        CampaignStatus.Stopped => Refuse(CampaignRefusal.CampaignStopped),
        _ => new CampaignDecision.Accepted(new CampaignEvent.Stopped(now)),
    };

    private static CampaignDecision.Refused Refuse(CampaignRefusal reason) => new(reason);
}
