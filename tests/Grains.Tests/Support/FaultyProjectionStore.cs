using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>The real store, whose sessions die at the next write: before it, or after it and unanswered.</summary>
public sealed class FaultyProjectionStore(IProjectionStore real) : IProjectionStore
{
    private Fault _next;

    private enum Fault
    {
        None,
        BeforeWrite,
        AfterWrite,
    }

    public void DieBeforeNextWrite() => _next = Fault.BeforeWrite;

    public void DieAfterNextWrite() => _next = Fault.AfterWrite;

    public async Task<IProjectionSession?> TryOpenAsync(int format, CancellationToken cancellationToken = default) =>
        await real.TryOpenAsync(format, cancellationToken) is { } session ? new Session(this, session) : null;

    public Task<ProjectionProgress> ReadProgressAsync(CancellationToken cancellationToken = default) =>
        real.ReadProgressAsync(cancellationToken);

    public Task ResetAsync(CancellationToken cancellationToken = default) => real.ResetAsync(cancellationToken);

    private Fault TakeFault()
    {
        var fault = _next;
        _next = Fault.None;
        return fault;
    }

    private sealed class Session(FaultyProjectionStore store, IProjectionSession real) : IProjectionSession
    {
        public JournalPosition Position => real.Position;

        public Task<IReadOnlyDictionary<long, MemberRow>> ReadMembersAsync(
            IReadOnlyCollection<long> cards, CancellationToken cancellationToken = default) =>
            real.ReadMembersAsync(cards, cancellationToken);

        public Task<IReadOnlyDictionary<long, UnionRow>> ReadUnionsAsync(
            IReadOnlyCollection<long> unions, CancellationToken cancellationToken = default) =>
            real.ReadUnionsAsync(unions, cancellationToken);

        public Task<IReadOnlyDictionary<long, FoldedCampaign>> ReadCampaignsAsync(
            IReadOnlyCollection<long> campaigns, CancellationToken cancellationToken = default) =>
            real.ReadCampaignsAsync(campaigns, cancellationToken);

        public Task<IReadOnlyDictionary<long, FoldedActivity>> ReadActivitiesAsync(
            IReadOnlyCollection<long> activities, CancellationToken cancellationToken = default) =>
            real.ReadActivitiesAsync(activities, cancellationToken);

        public async Task WriteAsync(
            ProjectionChanges changes,
            JournalPosition position,
            DateTimeOffset asOf,
            CancellationToken cancellationToken = default)
        {
            var fault = store.TakeFault();
            if (fault is not Fault.BeforeWrite)
                await real.WriteAsync(changes, position, asOf, cancellationToken);
            if (fault is not Fault.None)
                throw new IOException("The connection was cut.");
        }

        public ValueTask DisposeAsync() => real.DisposeAsync();
    }
}
