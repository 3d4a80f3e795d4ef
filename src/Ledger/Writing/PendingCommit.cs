namespace CardPlatform.Ledger.Writing;

/// <summary>A commit on its way, and the caller who waits for it. Without a commit it is a probe.</summary>
internal sealed class PendingCommit(Commit? commit, long enqueuedAt)
{
    // Callers resume on the thread pool: a lane must never run their code.
    private readonly TaskCompletionSource<CommitOutcome> _completion =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Commit? Commit { get; } = commit;

    /// <summary>The commit that this one continues, and stands or falls with.</summary>
    public PendingCommit? Previous { get; private init; }

    /// <summary>The commit that continues this one, and goes into the same batch.</summary>
    public PendingCommit? Next { get; private set; }

    public bool IsCommitted =>
        Outcome.IsCompletedSuccessfully && Outcome.GetAwaiter().GetResult() is CommitOutcome.Committed;

    /// <summary>A <see cref="TimeProvider"/> timestamp.</summary>
    public long EnqueuedAt { get; } = enqueuedAt;

    public Task<CommitOutcome> Outcome => _completion.Task;

    /// <summary>A commit that continues this one.</summary>
    public PendingCommit Append(Commit commit) => Next = new PendingCommit(commit, EnqueuedAt) { Previous = this };

    public void Complete(CommitOutcome outcome) => _completion.TrySetResult(outcome);

    public void Fail(Exception exception) => _completion.TrySetException(exception);
}
