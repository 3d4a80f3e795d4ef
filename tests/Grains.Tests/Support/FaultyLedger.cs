using System.Collections.Concurrent;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>The real ledger, except for the commits that a test has written a fault for.</summary>
public sealed class FaultyLedger(ILedger real) : ILedger
{
    private readonly ConcurrentQueue<Func<ILedger, Commit, Task<CommitOutcome>>> _script = new();

    private readonly ConcurrentDictionary<RequestKey, bool> _lost = new();

    public int Commits { get; private set; }

    public async Task<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        Commits++;
        return _script.TryDequeue(out var fault)
            ? await fault(real, commit)
            : await real.CommitAsync(commit, cancellationToken);
    }

    public IReadOnlyList<Task<CommitOutcome>> CommitInOrder(IReadOnlyList<Commit> commits)
    {
        if (!_script.IsEmpty)
            return CommitOrder.OneByOne(this, commits);
        Commits += commits.Count;
        return real.CommitInOrder(commits);
    }

    public bool Remembers(RequestKey request) => !_lost.ContainsKey(request) && real.Remembers(request);

    public ValueTask<JournalEntry?> FindRememberedAsync(
        RequestKey request, CancellationToken cancellationToken = default) =>
        Remembers(request)
            ? real.FindRememberedAsync(request, cancellationToken)
            : ValueTask.FromResult<JournalEntry?>(null);

    public Task<bool> CanCommitAsync(CancellationToken cancellationToken = default) =>
        real.CanCommitAsync(cancellationToken);

    /// <summary>The next commit is written, and nobody is told; so that nobody remembers it either.</summary>
    public void LoseNextReply() => _script.Enqueue(async (ledger, commit) =>
    {
        if (commit.Request is { } request)
            _lost[request] = true;
        await ledger.CommitAsync(commit);
        throw new CommitUnknownException("The connection was cut after COMMIT was sent.");
    });

    /// <summary>The next commit is not written, and nobody is told.</summary>
    public void LoseNextCommit() => _script.Enqueue((_, _) =>
        throw new CommitUnknownException("The connection was cut before COMMIT was sent."));

    public void RefuseNext() => _script.Enqueue((_, _) =>
        throw new LedgerUnavailableException("The queue stayed full."));

    public void AnswerNext(Func<Commit, CommitOutcome> outcome) =>
        _script.Enqueue((_, commit) => Task.FromResult(outcome(commit)));

    /// <summary>The next commit waits at the barrier, and then goes through.</summary>
    public void HoldNext(TaskCompletionSource reached, Task release) => _script.Enqueue(async (ledger, commit) =>
    {
        reached.SetResult();
        await release;
        return await ledger.CommitAsync(commit);
    });
}
