using CardPlatform.Ledger;

namespace CardPlatform.Faults.Server;

/// <summary><see cref="PlantedBug.NoFence"/>.</summary>
internal sealed class UnfencedLedger(ILedger sound, IJournal journal) : ILedger
{
    public async Task<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var moved = new Commit([.. await Task.WhenAll(commit.Appends.Select(MoveAsync))])
            {
                Reservations = commit.Reservations,
                Declarations = commit.Declarations,
                Request = commit.Request,
            };
            var outcome = await sound.CommitAsync(moved, cancellationToken);
            if (outcome is not CommitOutcome.VersionConflict)
                return outcome;
        }
    }

    public Task<bool> CanCommitAsync(CancellationToken cancellationToken = default) =>
        sound.CanCommitAsync(cancellationToken);

    private async Task<Append> MoveAsync(Append append)
    {
        // No snapshot has this format, so that the version is read off the entries themselves.
        const int none = -1;
        var history = await journal.LoadAsync(append.Stream, none);
        return new Append(append.Stream, history.Version, append.Events)
        {
            Facts = append.Facts,
            Postings = append.Postings,
        };
    }
}
