namespace CardPlatform.Ledger;

/// <summary>The one way to change state.</summary>
public interface ILedger
{
    /// <summary>
    /// Writes a commit, whole or not at all, and answers once the outcome is certain:
    /// <see cref="CommitOutcome.Committed"/> only after PostgreSQL has flushed the transaction.
    /// </summary>
    /// <param name="commit">What to write.</param>
    /// <param name="cancellationToken">
    /// Ends the wait for a place in the queue. Once the commit has its place it is no longer cancelled.
    /// </param>
    /// <exception cref="LedgerUnavailableException">
    /// Definitely not written: the queue stayed full, the ledger is stopping, the database cannot be reached, or the
    /// clock of this process is too far from the database's.
    /// </exception>
    /// <exception cref="CommitUnknownException">
    /// It may or may not have been written. Forget the state, reload, and let the request key tell.
    /// </exception>
    Task<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes commits that continue each other's streams: none is written unless the one before it is, and those that
    /// are written together cost one transaction. Where one is not written, those after it are version conflicts.
    /// </summary>
    /// <param name="commits">At least one, each decided on the state that the one before it leaves.</param>
    /// <returns>What becomes of each; its exceptions are those of <see cref="CommitAsync"/>.</returns>
    IReadOnlyList<Task<CommitOutcome>> CommitInOrder(IReadOnlyList<Commit> commits) =>
        CommitOrder.OneByOne(this, commits);

    /// <summary>
    /// Whether this process has lately committed a request of this name, as far as it remembers: the journal tells.
    /// </summary>
    bool Remembers(RequestKey request) => false;

    /// <summary>
    /// The entry of such a request, as the journal has it; null if it is not remembered or not there.
    /// </summary>
    /// <exception cref="CommitUnknownException">It was committed, and the journal cannot be read now.</exception>
    ValueTask<JournalEntry?> FindRememberedAsync(RequestKey request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<JournalEntry?>(null);

    /// <summary>
    /// Whether the journal can commit now, found out by committing. At most one real attempt a second.
    /// </summary>
    Task<bool> CanCommitAsync(CancellationToken cancellationToken = default);
}
