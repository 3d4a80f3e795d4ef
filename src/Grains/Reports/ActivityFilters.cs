using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>What <see cref="ActivityState.StatusAt"/> says of an activity, as a question to the list of them.</summary>
internal static class ActivityFilters
{
    public static ActivityFilter Of(ActivityListQuery query, DateTimeOffset now)
    {
        var implied = StageOf(query.Status);
        if (query.Next is { } asked && implied is not null && asked != implied)
            return Phase(ActivityPhase.None);
        var filter = query.Status is { } status ? Of(status, now) : new ActivityFilter();
        return filter with { Stage = (short?)(query.Next ?? implied), City = query.City?.Code };
    }

    private static ActivityFilter Of(ActivityStatus status, DateTimeOffset now) => status switch
    {
        ActivityStatus.Draft or ActivityStatus.Submitted or ActivityStatus.Approved => Phase(ActivityPhase.Preparing),
        ActivityStatus.Announced => Phase(ActivityPhase.Launched) with { OpensAfter = now },
        ActivityStatus.Open => Phase(ActivityPhase.Launched) with { OpenedBy = now, ClosesAfter = now },
        ActivityStatus.Closed => Phase(ActivityPhase.Launched) with { ClosedBy = now, EndsAfter = now },
        ActivityStatus.Over => Phase(ActivityPhase.Launched) with { ClosedBy = now, EndedBy = now },
        ActivityStatus.Cancelled => Phase(ActivityPhase.Cancelled),
        _ => Phase(ActivityPhase.None),
    };

    private static ActivityFilter Phase(ActivityPhase phase) => new() { Phase = (short)phase };

    private static VersionStage? StageOf(ActivityStatus? status) => status switch
    {
        ActivityStatus.Draft => VersionStage.Draft,
        ActivityStatus.Submitted => VersionStage.Submitted,
        ActivityStatus.Approved => VersionStage.Approved,
        _ => null,
    };
}
