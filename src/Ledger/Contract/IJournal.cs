namespace CardPlatform.Ledger;

/// <summary>
/// Reads of what has been committed. Streams loaded, entries read and requests looked up while others are on their way
/// share the next round trip; none joins one that has begun, so each answer is as of a moment after the call. The other
/// methods are one round trip each.
/// </summary>
/// <remarks>All methods throw <see cref="LedgerUnavailableException"/> while the database cannot be reached.</remarks>
public interface IJournal
{
    /// <summary>
    /// The newest snapshot of the given format and the entries after it, read as of one moment. A tail of more than 128
    /// entries takes a second round trip.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="snapshotFormat">The one snapshot format that the caller knows; others are passed over.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StreamHistory> LoadAsync(
        StreamId stream, int snapshotFormat, CancellationToken cancellationToken = default);

    /// <summary>
    /// The stream that a name leads to, with its history: the name has a stream of its own, whose first event has the
    /// id. Null if nobody has that name.
    /// </summary>
    /// <param name="name">The stream of the name.</param>
    /// <param name="field">The property of its first event that is the id.</param>
    /// <param name="kind">The kind of stream that it leads to.</param>
    /// <param name="snapshotFormat">As for <see cref="LoadAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<NamedHistory?> LoadNamedAsync(
        StreamId name,
        string field,
        StreamKind kind,
        int snapshotFormat,
        CancellationToken cancellationToken = default);

    /// <summary>One entry, or null.</summary>
    Task<JournalEntry?> ReadAsync(StreamId stream, long version, CancellationToken cancellationToken = default);

    /// <summary>The entry that a request wrote, or null.</summary>
    Task<JournalEntry?> FindRequestAsync(string scope, string key, CancellationToken cancellationToken = default);

    /// <summary>
    /// The next entries after a position, in position order, up to <paramref name="limit"/>. Returns none from or after
    /// the oldest transaction still running, so that an entry which commits late is never skipped.
    /// </summary>
    /// <param name="after">Where the reader stands.</param>
    /// <param name="kind">Only streams of this kind, or all.</param>
    /// <param name="limit">1 to <see cref="LedgerLimits.MaxEntriesPerRead"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(
        JournalPosition after, StreamKind? kind, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// How far the next entries of a kind took their streams, up to <paramref name="limit"/>: all that have been
    /// committed, also those which <see cref="ReadAfterAsync"/> still holds back.
    /// </summary>
    /// <param name="after">Where the reader stands: at a settled entry, lest it miss one that commits late.</param>
    /// <param name="kind">Of which kind.</param>
    /// <param name="limit">1 to <see cref="LedgerLimits.MaxEntriesPerRead"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<StreamHead>> ReadHeadsAfterAsync(
        JournalPosition after, StreamKind kind, int limit, CancellationToken cancellationToken = default);

    /// <summary>The quotas named, as last committed; those that do not exist are left out.</summary>
    Task<IReadOnlyList<QuotaState>> ReadQuotasAsync(
        IReadOnlyList<QuotaId> quotas, CancellationToken cancellationToken = default);

    /// <summary>The next <paramref name="count"/> ids nobody has been given yet; returns the first of them.</summary>
    Task<long> AllocateIdsAsync(StreamKind kind, int count, CancellationToken cancellationToken = default);
}
