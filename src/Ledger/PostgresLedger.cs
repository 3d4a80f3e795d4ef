using System.Threading.Channels;
using CardPlatform.Ledger.Postgres;
using CardPlatform.Ledger.Writing;
using Microsoft.Extensions.Logging;

namespace CardPlatform.Ledger;

/// <summary>
/// The writer of this process: a bounded queue and one or two lanes that drain it, each batch one transaction.
/// See docs/adr/0001.
/// </summary>
internal sealed class PostgresLedger : ILedger, IAsyncDisposable
{
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromSeconds(1);

    private readonly Channel<PendingCommit> _queue;
    private readonly List<WriterLane> _lanes = [];
    private readonly RememberedRequests _remembered;
    private readonly IJournal _journal;
    private readonly LedgerOptions _options;
    private readonly LedgerMetrics _metrics;
    private readonly TimeProvider _clock;
    private readonly Task _running;
    private readonly Lock _probeLock = new();
    private Task<bool>? _probe;
    private long _probedAt;

    public PostgresLedger(
        LedgerDataSources sources,
        IJournal journal,
        QuotaHints hints,
        RecentEntries recent,
        LedgerOptions options,
        LedgerMetrics metrics,
        TimeProvider clock,
        ILogger<PostgresLedger> logger)
    {
        _journal = journal;
        _options = options;
        _metrics = metrics;
        _clock = clock;
        _remembered = new RememberedRequests(options.MaxRememberedRequests);
        _queue = Channel.CreateBounded<PendingCommit>(new BoundedChannelOptions(options.MaxQueuedCommits)
        {
            SingleReader = options.WriterConnections == 1,
        });
        metrics.ObserveQueue(() => _queue.Reader.Count);

        var aftermath = new CommitAftermath(_remembered, recent, hints, metrics);
        var clockWatch = new ClockWatch(metrics, logger);
        for (var i = 0; i < options.WriterConnections; i++)
        {
            var batch = new CommitBatch(_queue.Reader, options.MaxBatchCommits);
            _lanes.Add(new WriterLane(
                batch, sources, options, hints, aftermath, clockWatch, metrics, clock, logger));
        }

        // Task.Run: the lanes belong to no caller's context.
        _running = Task.WhenAll(_lanes.Select(lane => Task.Run(lane.RunAsync)));
    }

    public async Task<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        if (commit.Request is not { } request
            || await FindRememberedAsync(request, cancellationToken) is not { } original)
        {
            return await EnqueueAsync(commit, cancellationToken);
        }

        CommitOutcome outcome = original.Request == request
            ? new CommitOutcome.DuplicateRequest(original)
            : CommitOutcome.RequestMismatch.Instance;
        _metrics.CommitEnded(outcome);
        return outcome;
    }

    public IReadOnlyList<Task<CommitOutcome>> CommitInOrder(IReadOnlyList<Commit> commits)
    {
        ArgumentOutOfRangeException.ThrowIfZero(commits.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(commits.Count, LedgerLimits.MaxCommitsInOrder);

        // A chain with a repeated request in it would be refused as a whole for that one.
        if (!AreNew(commits))
            return CommitOrder.OneByOne(this, commits);
        var outcomes = new Task<CommitOutcome>[commits.Count];
        var first = new PendingCommit(commits[0], _clock.GetTimestamp());
        var last = first;
        outcomes[0] = first.Outcome;
        for (var i = 1; i < outcomes.Length; i++)
        {
            last = last.Append(commits[i]);
            outcomes[i] = last.Outcome;
        }

        if (!_queue.Writer.TryWrite(first))
            _ = QueueLaterAsync(first);
        return outcomes;
    }

    public bool Remembers(RequestKey request) => _remembered.Find(request) is not null;

    public async ValueTask<JournalEntry?> FindRememberedAsync(
        RequestKey request, CancellationToken cancellationToken = default)
    {
        if (_remembered.Find(request) is not { } remembered)
            return null;
        JournalEntry? original;
        try
        {
            original = await _journal.ReadAsync(remembered.Stream, remembered.Version, cancellationToken);
        }
        catch (LedgerUnavailableException exception)
        {
            // "Nothing was written" would be untrue: the original was.
            throw new CommitUnknownException("The request was committed before; its entry cannot be read.", exception);
        }

        if (original?.Request is { } found && found.HasNameOf(request))
            return original;

        // Another request that is remembered in the same place; or the journal lost what it had acknowledged, in a
        // failover to a standby that was behind. Either way the commit itself finds out what is there now.
        _remembered.Forget(request);
        return null;
    }

    public Task<bool> CanCommitAsync(CancellationToken cancellationToken = default)
    {
        lock (_probeLock)
        {
            if (_probe is null || (_probe.IsCompleted && _clock.GetElapsedTime(_probedAt) >= ProbeInterval))
            {
                _probedAt = _clock.GetTimestamp();
                _probe = ProbeAsync();
            }

            return _probe.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes no more commits, writes those that wait, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running;
        foreach (var lane in _lanes)
            await lane.DisposeAsync();
    }

    private Task<CommitOutcome> EnqueueAsync(Commit? commit, CancellationToken cancellationToken)
    {
        var pending = new PendingCommit(commit, _clock.GetTimestamp());
        return _queue.Writer.TryWrite(pending) ? pending.Outcome : WaitForPlaceAsync(pending, cancellationToken);
    }

    private bool AreNew(IReadOnlyList<Commit> commits)
    {
        var requests = new HashSet<(string Scope, string Key)>(commits.Count);
        foreach (var commit in commits)
        {
            if (commit.Request is { } request
                && (Remembers(request) || !requests.Add((request.Scope, request.Key))))
                return false;
        }

        return true;
    }

    private async Task QueueLaterAsync(PendingCommit chain)
    {
        try
        {
            await QueueAsync(chain, CancellationToken.None);
        }
        catch (Exception refusal)
        {
            for (var pending = chain; pending is not null; pending = pending.Next)
                pending.Fail(refusal);
        }
    }

    private async Task<CommitOutcome> WaitForPlaceAsync(PendingCommit pending, CancellationToken cancellationToken)
    {
        await QueueAsync(pending, cancellationToken);
        return await pending.Outcome;
    }

    private async Task QueueAsync(PendingCommit pending, CancellationToken cancellationToken)
    {
        using (var patience = new CancellationTokenSource(TimeSpan.FromSeconds(_options.QueueWaitSeconds), _clock))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken))
        {
            try
            {
                await _queue.Writer.WriteAsync(pending, either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                _metrics.CommitRefused();
                throw new LedgerUnavailableException("The journal is busy: its queue is full. Nothing was written.");
            }
            catch (ChannelClosedException exception)
            {
                throw new LedgerUnavailableException("The journal is closing. Nothing was written.", exception);
            }
        }
    }

    private async Task<bool> ProbeAsync()
    {
        try
        {
            return await EnqueueAsync(commit: null, CancellationToken.None) is CommitOutcome.Committed;
        }
        catch (Exception exception) when (exception is LedgerUnavailableException or CommitUnknownException)
        {
            return false;
        }
    }
}
