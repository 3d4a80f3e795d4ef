namespace CardPlatform.Ledger.Writing;

/// <summary>What the process learns from an outcome, before its caller does.</summary>
internal sealed class CommitAftermath(
    RememberedRequests requests, RecentEntries recent, QuotaHints hints, LedgerMetrics metrics)
{
    public void Note(Commit? commit, CommitOutcome outcome)
    {
        if (commit is null)
            return;
        metrics.CommitEnded(outcome);
        switch (outcome)
        {
            case CommitOutcome.Committed:
                requests.Remember(commit);
                recent.Add(commit);
                hints.Forget(commit);
                break;
            case CommitOutcome.QuotaExhausted(var quota, var left):
                hints.MarkExhausted(quota, left);
                break;
        }
    }

    /// <summary>The connection failed: what was believed to be in the journal has to be read from it again.</summary>
    public void ConnectionLost() => recent.Forget();
}
