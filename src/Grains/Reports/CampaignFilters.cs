using CardPlatform.Domain.Campaigns;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>What <see cref="CampaignState.StatusAt"/> says of a campaign, as a question to the list of them.</summary>
internal static class CampaignFilters
{
    public static CampaignFilter Of(CampaignListQuery query, DateTimeOffset now) => query switch
    {
        { Status: null } => new CampaignFilter { Stage = (short?)query.Next },
        { Next: { } asked } when StageOf(query.Status) is { } implied && asked != implied => Nothing,
        _ => Of(query.Status.Value, now) with { Stage = (short?)(query.Next ?? StageOf(query.Status)) },
    };

    private static CampaignFilter Nothing => Phase(CampaignPhase.None);

    private static CampaignFilter Of(CampaignStatus status, DateTimeOffset now) => status switch
    {
        CampaignStatus.Draft or CampaignStatus.Submitted or CampaignStatus.Approved => Phase(CampaignPhase.Preparing),
        CampaignStatus.Scheduled => Phase(CampaignPhase.InForce) with { BeginsAfter = now },
        CampaignStatus.Running => Phase(CampaignPhase.InForce) with { BegunBy = now, InForceAfter = now },
        CampaignStatus.Over => Phase(CampaignPhase.InForce) with { BegunBy = now, OverBy = now },
        CampaignStatus.Paused => Phase(CampaignPhase.Paused),
        CampaignStatus.Ended => Phase(CampaignPhase.Ended),
        _ => Nothing,
    };

    private static CampaignFilter Phase(CampaignPhase phase) => new() { Phase = (short)phase };

    private static VersionStage? StageOf(CampaignStatus? status) => status switch
    {
        CampaignStatus.Draft => VersionStage.Draft,
        CampaignStatus.Submitted => VersionStage.Submitted,
        CampaignStatus.Approved => VersionStage.Approved,
        _ => null,
    };
}
