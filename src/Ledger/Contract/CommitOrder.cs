namespace CardPlatform.Ledger;

/// <summary>Commits one after the other.</summary>
public static class CommitOrder
{
    /// <summary>
    /// Each commit as soon as the one before it has ended, however that was: if it was not written, the journal refuses
    /// the next one for what is missing.
    /// </summary>
    public static IReadOnlyList<Task<CommitOutcome>> OneByOne(ILedger ledger, IReadOnlyList<Commit> commits)
    {
        ArgumentNullException.ThrowIfNull(commits);
        var outcomes = new Task<CommitOutcome>[commits.Count];
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = CommitAfterAsync(i == 0 ? Task.CompletedTask : outcomes[i - 1], ledger, commits[i]);
        return outcomes;
    }

    private static async Task<CommitOutcome> CommitAfterAsync(Task before, ILedger ledger, Commit commit)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await ledger.CommitAsync(commit);
    }
}
