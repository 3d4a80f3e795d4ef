using Orleans.Configuration;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// How a cluster finds out that a silo is gone. It may err on the side of haste: a silo declared dead by mistake costs
/// the reloading of its grains and nothing else, because the journal's key fences off whatever it still tries to write.
/// </summary>
internal static class FailureDetection
{
    public static void Configure(ClusterMembershipOptions membership)
    {
        // Three missed probes, one a second. Less would take a full garbage collection on a small machine for a death.
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;

        // Two must agree, so that one silo behind a broken switch cannot empty the cluster; with one or two silos
        // left, the runtime itself lets one vote decide.
        membership.NumVotesForDeathDeclaration = 2;

        // Votes of yesterday's trouble must not add up with today's.
        membership.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(30);

        // News travel from silo to silo at once; the table is for those whom they did not reach.
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);

        // After a power cut every row says "active". A starting silo that cannot reach one of them ignores it only
        // once its sign of life is this old: 15 s, where the defaults would have it wait for 90.
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.NumMissedTableIAmAliveLimit = 3;

        // Long enough to look into what happened over a weekend, short enough that the table stays a page or two.
        membership.DefunctSiloExpiration = TimeSpan.FromDays(3);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
    }
}
