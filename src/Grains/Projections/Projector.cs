using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>
/// Folds the journal into the read models, page by page, each page once (docs/adr/0011). Of all processes on a database
/// one does it; the others ask now and then whether it still does. Not for concurrent use.
/// </summary>
internal sealed class Projector(
    IJournal journal, IProjectionStore store, GrainsOptions options, GrainMetrics metrics, TimeProvider clock)
    : IAsyncDisposable
{
    /// <summary>What the read models are made of: raised with every change of a fold, to build all anew.</summary>
    public const int Format = 3;

    /// <summary>
    /// Entries at a time: some tens of megabytes, and up to a tenth of a second during which followers wait. A larger
    /// page writes fewer rows, since what happens at one shop is added up.
    /// </summary>
    public const int PageSize = 8_000;

    private IProjectionSession? _session;
    private long? _askedAt;

    /// <summary>Projects all there is, if this process is the projector or can become it.</summary>
    /// <returns>Whether it is.</returns>
    public async Task<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (_session is null && !await TryBecomeAsync(cancellationToken))
            return false;
        try
        {
            while (await ProjectPageAsync(_session!, cancellationToken) == PageSize)
            {
                // There is more.
            }

            return true;
        }
        catch
        {
            // Whether the page was written is not known; the next session reads where it stands.
            await ResignAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await ResignAsync();

    private async Task<bool> TryBecomeAsync(CancellationToken cancellationToken)
    {
        var patience = TimeSpan.FromMilliseconds(options.ProjectorStandbyMilliseconds);
        if (_askedAt is { } askedAt && clock.GetElapsedTime(askedAt) < patience)
            return false;
        _askedAt = clock.GetTimestamp();
        _session = await store.TryOpenAsync(Format, cancellationToken);
        return _session is not null;
    }

    private async Task<int> ProjectPageAsync(IProjectionSession session, CancellationToken cancellationToken)
    {
        var askedAt = clock.GetUtcNow();
        var entries = await journal.ReadAfterAsync(session.Position, kind: null, PageSize, cancellationToken);
        if (entries.Count > 0)
            await WriteAsync(session, entries, cancellationToken);
        metrics.Projected(entries.Count, entries.Count < PageSize ? askedAt : entries[^1].RecordedAt);
        return entries.Count;
    }

    private static async Task WriteAsync(
        IProjectionSession session, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var page = entries.Select(entry => new ProjectedEntry(entry)).ToList();
        var members = await session.ReadMembersAsync(MemberFold.CardsIn(page), cancellationToken);
        var unions = await session.ReadUnionsAsync(UnionFold.UnionsIn(page), cancellationToken);
        var campaigns = await session.ReadCampaignsAsync(CampaignListFold.CampaignsIn(page), cancellationToken);
        var activities = await session.ReadActivitiesAsync(ActivityListFold.ActivitiesIn(page), cancellationToken);
        IPageFold[] folds =
        [
            new AccountFold(), new CampaignFold(), new GrantFold(), new MemberFold(members),
            new MerchantFold(), new UnionFold(unions), new CampaignListFold(campaigns),
            new ActivityListFold(activities),
        ];
        var changes = new ProjectionChanges();
        foreach (var entry in page)
        {
            foreach (var fold in folds)
                fold.See(entry, changes);
        }

        await session.WriteAsync(changes, entries[^1].Position, entries[^1].RecordedAt, cancellationToken);
    }

    private async Task ResignAsync()
    {
        metrics.ProjectorResigned();
        if (_session is not { } session)
            return;
        _session = null;
        await session.DisposeAsync();
    }
}
