namespace CardPlatform.Ledger.Projections;

/// <summary>
/// Reads the read models: late by what the projector is behind, and each answer of one moment, which it tells.
/// </summary>
/// <remarks>All methods throw <see cref="LedgerUnavailableException"/> while the database cannot be reached.</remarks>
public interface IReadModels
{
    /// <summary>Lists of accounts and figures have at most this many rows.</summary>
    const int MaxRows = 1_000;

    /// <summary>The sums of all accounts, and those whose names begin so, by name.</summary>
    /// <param name="prefix">What the names begin with; empty for all.</param>
    /// <param name="after">The name that the last page ended with; empty for the first page.</param>
    /// <param name="limit">1 to <see cref="MaxRows"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TrialBalanceRows> ReadTrialBalanceAsync(
        string prefix, string after, int limit, CancellationToken cancellationToken = default);

    /// <summary>By day, after a day.</summary>
    Task<CampaignFigureRows<DateOnly>> ReadFiguresByDayAsync(
        long campaign, DateOnly after, int limit, CancellationToken cancellationToken = default);

    /// <summary>By merchant, after a merchant's id.</summary>
    Task<CampaignFigureRows<long>> ReadFiguresByMerchantAsync(
        long campaign, long after, int limit, CancellationToken cancellationToken = default);

    /// <summary>By city, after a city's code.</summary>
    Task<CampaignFigureRows<int>> ReadFiguresByCityAsync(
        long campaign, int after, int limit, CancellationToken cancellationToken = default);

    /// <summary>The merchants where a campaign was used most, the busiest first.</summary>
    /// <param name="campaign">Which.</param>
    /// <param name="limit">1 to <see cref="MaxRows"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<long>> ReadBusiestMerchantsAsync(
        long campaign, int limit, CancellationToken cancellationToken = default);

    /// <summary>What has become of the money that a campaign grants.</summary>
    Task<(ProjectionProgress Progress, GrantSums Sums)> ReadGrantAsync(
        long campaign, CancellationToken cancellationToken = default);

    /// <summary>The campaigns that a list is of, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Those with smaller ids than this.</param>
    /// <param name="limit">1 to <see cref="MaxRows"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<(ProjectionProgress Progress, IReadOnlyList<CampaignRow> Campaigns)> ReadCampaignsAsync(
        CampaignFilter filter, long before, int limit, CancellationToken cancellationToken = default);

    /// <summary>The activities that a list is of, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Those with smaller ids than this.</param>
    /// <param name="limit">1 to <see cref="MaxRows"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<(ProjectionProgress Progress, IReadOnlyList<ActivityRow> Activities)> ReadActivitiesAsync(
        ActivityFilter filter, long before, int limit, CancellationToken cancellationToken = default);

    /// <summary>The activities that time brings something to by a moment, the most overdue first.</summary>
    Task<IReadOnlyList<long>> ReadDueActivitiesAsync(
        DateTimeOffset by, int limit, CancellationToken cancellationToken = default);

    /// <summary>The activities that a person has ever signed up for, newest first.</summary>
    Task<IReadOnlyList<long>> ReadActivitiesOfAsync(
        long card, int limit, CancellationToken cancellationToken = default);

    /// <summary>The activities of a series, newest first.</summary>
    Task<IReadOnlyList<long>> ReadActivitiesInAsync(
        string series, int limit, CancellationToken cancellationToken = default);

    /// <summary>How many members an audience has, by the status of their cards.</summary>
    Task<(ProjectionProgress Progress, IReadOnlyList<AudienceCount> Counts)> CountAudienceAsync(
        AudienceFilter filter, CancellationToken cancellationToken = default);

    /// <summary>The members of those cards that are known.</summary>
    Task<IReadOnlyDictionary<long, MemberRow>> ReadMembersAsync(
        IReadOnlyCollection<long> cards, CancellationToken cancellationToken = default);

    /// <summary>Those of the merchants that are known.</summary>
    Task<IReadOnlyDictionary<long, MerchantRow>> ReadMerchantsAsync(
        IReadOnlyCollection<long> merchants, CancellationToken cancellationToken = default);

    /// <summary>Finds the entries of a business day that sold something; null if there are none.</summary>
    Task<SalesDay?> FindSalesAsync(DateOnly day, CancellationToken cancellationToken = default);

    /// <summary>
    /// Those entries, in position order: straight from the journal, and of no one moment.
    /// </summary>
    /// <param name="day">The day, as it was found.</param>
    /// <param name="after">The position that the last page ended with.</param>
    /// <param name="limit">1 to <see cref="MaxRows"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<JournalEntry>> ReadSalesAsync(
        SalesDay day, JournalPosition after, int limit, CancellationToken cancellationToken = default);
}
