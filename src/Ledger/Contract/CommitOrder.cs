namespace CardPlatform.Ledger;

/// <summary>Commits one after the other.</summary>
public static class CommitOrder
{
    /// <summary>
    /// Each commit once the one before it is written. If that is not, those after it are not tried: another entry may
    /// stand where it would have stood, and they were not decided on that.
    /// </summary>
    public static IReadOnlyList<Task<CommitOutcome>> OneByOne(ILedger ledger, IReadOnlyList<Commit> commits)
    {
        ArgumentNullException.ThrowIfNull(commits);
        var outcomes = new Task<CommitOutcome>[commits.Count];
        outcomes[0] = ledger.CommitAsync(commits[0]);
        for (var i = 1; i < outcomes.Length; i++)
            outcomes[i] = CommitAfterAsync(outcomes[i - 1], ledger, commits[i]);
        return outcomes;
    }

    private static async Task<CommitOutcome> CommitAfterAsync(
        Task<CommitOutcome> before, ILedger ledger, Commit commit)
    {
        await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return before.IsCompletedSuccessfully && await before is CommitOutcome.Committed
            ? await ledger.CommitAsync(commit)
            : new CommitOutcome.VersionConflict(commit.Appends[0].Stream);
    }
}
