namespace CardPlatform.Ledger.Writing;

/// <summary>
/// Sorts out a batch in which something collided: whose request is known already, whose stream has moved. The request
/// has precedence, so that a repeated request gets its original answer whatever else is in its way.
/// </summary>
internal sealed class CollisionDiagnosis
{
    public CollisionDiagnosis(IReadOnlyList<PendingCommit> commits)
    {
        Outcomes = new CommitOutcome?[commits.Count];
        for (var place = 0; place < commits.Count; place++)
        {
            if (commits[place].Commit is not { } commit)
                continue;
            foreach (var append in commit.Appends)
            {
                if (!Follows(commits[place], append))
                    Appends.Add((place, append));
            }

            if (commit.Request is { } request)
                Requests.Add((place, request));
        }
    }

    public List<(int Place, Append Append)> Appends { get; } = [];

    public List<(int Place, RequestKey Request)> Requests { get; } = [];

    /// <summary>By the place of the commit; null where nothing stands in its way.</summary>
    public CommitOutcome?[] Outcomes { get; }

    // The journal does not have what it continues: that stands before it in the batch, and is found out about there.
    private static bool Follows(PendingCommit pending, Append append) =>
        pending.Previous is { IsCommitted: false, Commit: { } before }
        && before.Appends.Any(own => own.Stream == append.Stream && own.Version == append.ExpectedVersion);

    public void HeadIs(int index, long version)
    {
        var (place, append) = Appends[index];
        if (version != append.ExpectedVersion)
            Outcomes[place] ??= new CommitOutcome.VersionConflict(append.Stream);
    }

    public void RequestIsKnown(int index, JournalEntry original)
    {
        var (place, request) = Requests[index];
        Outcomes[place] = original.Request!.Hash == request.Hash
            ? new CommitOutcome.DuplicateRequest(original)
            : CommitOutcome.RequestMismatch.Instance;
    }
}
