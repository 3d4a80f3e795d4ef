using CardPlatform.Domain.Time;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// What staff ask about one campaign; the key is its id. It keeps nothing. Answers are late by what the read models are
/// behind, and say so. Null for a campaign that does not exist. Faults: <c>LedgerUnavailableException</c>.
/// </summary>
[Alias("ICampaignReportGrain")]
public interface ICampaignReportGrain : IGrainWithIntegerKey
{
    /// <summary>The most sales that a dry run replays, the first of the day: more than a day has.</summary>
    const int MaxSales = 2_000_000;

    /// <summary>How long a dry run goes on; what it has replayed by then is its answer.</summary>
    const int DryRunSeconds = 60;

    /// <summary>What it was used for, by day (<c>2026-05-01</c>), merchant (its id) or city (its code).</summary>
    Task<CampaignReport?> GetFiguresAsync(ReportGrouping grouping, PageRequest page);

    /// <summary>What became of the money that it grants.</summary>
    Task<GrantReport?> GetGrantAsync();

    /// <summary>Whom its terms would reach, and what they could cost at most.</summary>
    Task<Reach?> GetReachAsync();

    /// <summary>
    /// What its terms would have given on a past day: the day's sales are priced again, at most <see cref="MaxSales"/>
    /// of them, for at most <see cref="DryRunSeconds"/>. One at a time in a process; waiting for that counts.
    /// </summary>
    [ResponseTimeout("00:01:15")]
    Task<DryRun?> DryRunAsync(BusinessDay day);
}
