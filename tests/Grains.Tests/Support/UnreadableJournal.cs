using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>A journal of which a test writes the part that it needs.</summary>
public abstract class UnreadableJournal : IJournal
{
    public virtual Task<StreamHistory> LoadAsync(
        StreamId stream, int snapshotFormat, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<NamedHistory?> LoadNamedAsync(
        StreamId name,
        string field,
        StreamKind kind,
        int snapshotFormat,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<JournalEntry?> ReadAsync(
        StreamId stream, long version, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<JournalEntry?> FindRequestAsync(
        string scope, string key, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<IReadOnlyList<JournalEntry>> ReadAfterAsync(
        JournalPosition after, StreamKind? kind, int limit, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<IReadOnlyList<StreamHead>> ReadHeadsAfterAsync(
        JournalPosition after, StreamKind kind, int limit, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<IReadOnlyList<QuotaState>> ReadQuotasAsync(
        IReadOnlyList<QuotaId> quotas, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual Task<long> AllocateIdsAsync(
        StreamKind kind, int count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
