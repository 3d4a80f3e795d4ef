namespace CardPlatform.Ledger.Writing;

/// <summary>
/// What this process committed and its projector has yet to fold, so that the projector asks PostgreSQL where the
/// entries stand and not for what this process still has in its hands. Bounded, and forgotten without harm at any time.
/// </summary>
internal sealed class RecentEntries
{
    private const int MaxEntries = 65_536;

    private readonly Lock _lock = new();
    private readonly Dictionary<(StreamId Stream, long Version), Recent> _entries = [];
    private bool _isWanted;

    /// <summary>Begins anew: this process has become the projector.</summary>
    public void Begin() => Reset(isWanted: true);

    /// <summary>Keeps nothing any more: another process may be the projector.</summary>
    public void End() => Reset(isWanted: false);

    /// <summary>Forgets all: a connection was lost, and with it the certainty of what the journal has.</summary>
    public void Forget() => Reset(Volatile.Read(ref _isWanted));

    /// <summary>Whether there is nothing that could be taken.</summary>
    public bool IsEmpty => Volatile.Read(ref _isWanted) is false || _entries.Count == 0;

    public void Add(Commit committed)
    {
        if (!Volatile.Read(ref _isWanted))
            return;
        lock (_lock)
        {
            // The projector is far behind, and will read pages faster than it would look up single entries.
            if (_entries.Count >= MaxEntries)
                _entries.Clear();
            for (var i = 0; i < committed.Appends.Count; i++)
            {
                var append = committed.Appends[i];
                _entries[(append.Stream, append.Version)] = new Recent(append, i == 0 ? committed.Request : null);
            }
        }
    }

    /// <summary>Hands an entry over; it is not kept.</summary>
    public bool TryTake(StreamId stream, long version, out Recent recent)
    {
        lock (_lock)
            return _entries.Remove((stream, version), out recent);
    }

    private void Reset(bool isWanted)
    {
        lock (_lock)
        {
            _entries.Clear();
            Volatile.Write(ref _isWanted, isWanted);
        }
    }

    internal readonly record struct Recent(Append Append, RequestKey? Request);
}
