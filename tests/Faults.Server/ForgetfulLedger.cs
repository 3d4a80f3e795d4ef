using CardPlatform.Ledger;

namespace CardPlatform.Faults.Server;

/// <summary><see cref="PlantedBug.NoRequestKey"/>.</summary>
internal sealed class ForgetfulLedger(ILedger sound) : ILedger
{
    public Task<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken = default) =>
        sound.CommitAsync(commit with { Request = null }, cancellationToken);

    public Task<bool> CanCommitAsync(CancellationToken cancellationToken = default) =>
        sound.CanCommitAsync(cancellationToken);
}
