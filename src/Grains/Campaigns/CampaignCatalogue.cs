using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// The running campaigns, in memory in every process, fed from the journal. It may lag by what
/// <see cref="GrainsOptions.FollowIntervalMilliseconds"/> says; a stop and an edit are exact all the same, because the
/// same commit closes the campaign's quotas or declares them by the new version of its terms.
/// </summary>
internal sealed class CampaignCatalogue(IJournal journal, TimeProvider clock) : IJournalFollower, IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Lock _gate = new();
    private readonly Dictionary<CampaignId, Known> _known = [];
    private volatile CatalogueSnapshot? _current;
    private DateTimeOffset _swappedAt;
    private bool _changed = true;
    private JournalPosition _position = JournalPosition.Beginning;

    /// <summary>The campaigns in force.</summary>
    /// <exception cref="LedgerUnavailableException">The journal has not been read yet.</exception>
    public CatalogueSnapshot Current => _current
        ?? throw new LedgerUnavailableException("The campaigns are still being loaded. Trying again is safe.");

    /// <summary>Reads what the journal has to add. Once it has returned, <see cref="Current"/> answers.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            IReadOnlyList<JournalEntry> entries;
            do
            {
                entries = await journal.ReadAfterAsync(
                    _position, StreamKind.Campaign, IJournalFollower.PageSize, cancellationToken);
                foreach (var entry in entries)
                {
                    // A field, because a later page may fail: the position has moved on by then, and what was learnt
                    // has to reach the next snapshot all the same.
                    _changed |= await TakeAsync(entry, cancellationToken);
                    _position = entry.Position;
                }
            }
            while (entries.Count == IJournalFollower.PageSize);

            if (_changed || IsOutdated(_current!))
            {
                _changed = false;
                Swap();
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Takes what has been committed, before the journal's followers can see it.</summary>
    public void Publish(CampaignId id, long version, CampaignState state)
    {
        if (Learn(id, version, state) && _current is not null)
            Swap();
    }

    /// <summary>
    /// Reads one campaign itself: a follower of the journal may be held back by a long transaction anywhere.
    /// </summary>
    public async Task ReloadAsync(CampaignId id)
    {
        var history = await journal.LoadAsync(
            new StreamId(StreamKind.Campaign, id.Value), CampaignState.SnapshotFormat);
        Publish(id, history.Version, StreamShapes.Campaigns.Fold(history));
    }

    public void Dispose() => _reading.Dispose();

    // A clock that was set back makes campaigns run again which looked over when the snapshot was made.
    private bool IsOutdated(CatalogueSnapshot snapshot)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
            return now >= snapshot.FirstEnd || now < _swappedAt;
    }

    private async Task<bool> TakeAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        var id = new CampaignId(entry.Stream.Id);
        var known = Find(id);
        if (entry.Version <= known.Version)
            return false;
        if (entry.Version == known.Version + 1)
            return Learn(id, entry.Version, StreamShapes.Campaigns.Fold(known.State, entry.Events));

        // Entries of one stream come in order; should one ever be missing here, the stream itself has them all.
        var history = await journal.LoadAsync(entry.Stream, CampaignState.SnapshotFormat, cancellationToken);
        return Learn(id, history.Version, StreamShapes.Campaigns.Fold(history));
    }

    private Known Find(CampaignId id)
    {
        lock (_gate)
            return _known.TryGetValue(id, out var known) ? known : Known.Nothing;
    }

    private bool Learn(CampaignId id, long version, CampaignState state)
    {
        var running = state.Phase is CampaignPhase.InForce
            ? new RunningCampaign(id, state.TermsVersion, state.Terms!, state.InForceUntil)
            : null;
        lock (_gate)
        {
            if (_known.TryGetValue(id, out var known) && known.Version >= version)
                return false;

            // An ended campaign never comes back; its terms would only take up memory for ever.
            var kept = state.Phase is CampaignPhase.Ended ? state with { Terms = null, Next = null } : state;
            _known[id] = new Known(version, kept, running);
            return true;
        }
    }

    private void Swap()
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            _swappedAt = now;
            _current = new CatalogueSnapshot(_known.Values
                .Select(known => known.Running)
                .OfType<RunningCampaign>()
                .Where(campaign => now < campaign.InForceUntil));
        }
    }

    private sealed record Known(long Version, CampaignState State, RunningCampaign? Running)
    {
        public static readonly Known Nothing = new(0, CampaignState.None, null);
    }
}
