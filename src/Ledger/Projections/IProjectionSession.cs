namespace CardPlatform.Ledger.Projections;

/// <summary>
/// What the one projector holds. It lasts as long as its connection; a fault ends it, and what was not written then is
/// read again by the next.
/// </summary>
public interface IProjectionSession : IAsyncDisposable
{
    /// <summary>The newest entry that is in the read models.</summary>
    JournalPosition Position { get; }

    /// <summary>The members of those cards that are known already.</summary>
    Task<IReadOnlyDictionary<long, MemberRow>> ReadMembersAsync(
        IReadOnlyCollection<long> cards, CancellationToken cancellationToken = default);

    /// <summary>Those of the unions that are known already.</summary>
    Task<IReadOnlyDictionary<long, UnionRow>> ReadUnionsAsync(
        IReadOnlyCollection<long> unions, CancellationToken cancellationToken = default);

    /// <summary>Those of the campaigns that are known already.</summary>
    Task<IReadOnlyDictionary<long, FoldedCampaign>> ReadCampaignsAsync(
        IReadOnlyCollection<long> campaigns, CancellationToken cancellationToken = default);

    /// <summary>Those of the activities that are known already.</summary>
    Task<IReadOnlyDictionary<long, FoldedActivity>> ReadActivitiesAsync(
        IReadOnlyCollection<long> activities, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes the changes and moves the position, both or neither. Fails without effect if the position isn't where
    /// this session left it.
    /// </summary>
    /// <param name="changes">What the entries up to the position add to what is there.</param>
    /// <param name="position">Of the last of these entries.</param>
    /// <param name="asOf">When it was recorded.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WriteAsync(
        ProjectionChanges changes,
        JournalPosition position,
        DateTimeOffset asOf,
        CancellationToken cancellationToken = default);
}
