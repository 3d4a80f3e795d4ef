using System.Threading.Channels;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// Collects what a lane writes next. A batch holds a stream and a request key once: a second commit to either waits
/// for the next batch, where its predecessor is visible. Commits that were given as a chain stay together instead.
/// </summary>
internal sealed class CommitBatch(ChannelReader<PendingCommit> queue, int maxCommits)
{
    private readonly HashSet<StreamId> _streams = [];
    private readonly HashSet<(string Scope, string Key)> _requests = [];
    private List<PendingCommit> _deferred = [];

    /// <summary>The batch, in order of arrival.</summary>
    public List<PendingCommit> Commits { get; } = new(maxCommits);

    /// <summary>
    /// Waits until there is something to write, and takes all that is there. False once the queue has ended.
    /// </summary>
    public async ValueTask<bool> FillAsync()
    {
        Commits.Clear();
        _streams.Clear();
        _requests.Clear();
        if (_deferred.Count == 0 && !await queue.WaitToReadAsync())
            return false;

        var deferred = _deferred;
        _deferred = [];
        foreach (var pending in deferred)
            Add(pending);
        while (Commits.Count < maxCommits && _deferred.Count < maxCommits && queue.TryRead(out var pending))
            Add(pending);
        return true;
    }

    private void Add(PendingCommit first)
    {
        // A chain may overfill a batch, by less than a chain is long.
        if (Commits.Count >= maxCommits || !IsApart(first))
        {
            _deferred.Add(first);
            return;
        }

        for (var pending = first; pending is not null; pending = pending.Next)
        {
            Occupy(pending.Commit);
            Commits.Add(pending);
        }
    }

    private bool IsApart(PendingCommit first)
    {
        for (var pending = first; pending is not null; pending = pending.Next)
        {
            if (pending.Commit is { } commit && !IsApart(commit))
                return false;
        }

        return true;
    }

    private bool IsApart(Commit commit)
    {
        if (commit.Request is { } request && _requests.Contains((request.Scope, request.Key)))
            return false;
        foreach (var append in commit.Appends)
        {
            if (_streams.Contains(append.Stream))
                return false;
        }

        return true;
    }

    private void Occupy(Commit? commit)
    {
        if (commit is null)
            return;
        foreach (var append in commit.Appends)
            _streams.Add(append.Stream);
        if (commit.Request is { } key)
            _requests.Add((key.Scope, key.Key));
    }
}
