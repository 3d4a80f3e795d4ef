using CardPlatform.Ledger;

namespace CardPlatform.Faults.Server;

/// <summary><see cref="PlantedBug.AnswerBeforeCommit"/>.</summary>
internal sealed class HastyLedger(ILedger sound) : ILedger
{
    public Task<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        // What takes from no quota is what a shop is opened with: the load is to begin on firm ground.
        if (commit.Reservations.Count == 0)
            return sound.CommitAsync(commit, cancellationToken);

        // What becomes of it is nobody's business any more, and neither is how it fails.
        _ = sound.CommitAsync(commit, CancellationToken.None)
            .ContinueWith(ended => ended.Exception, TaskScheduler.Default);
        return Task.FromResult<CommitOutcome>(CommitOutcome.Committed.Instance);
    }

    public Task<bool> CanCommitAsync(CancellationToken cancellationToken = default) =>
        sound.CanCommitAsync(cancellationToken);
}
