namespace CardPlatform.Ledger;

/// <summary>
/// What became of a commit. Every case but <see cref="Committed"/> says that nothing of it was written. Where several
/// apply, the request key has precedence, then the version, then the quotas: a repeated request gets its original
/// answer even when the original used up the last of a quota.
/// </summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>Durable: the transaction that holds it is on disk.</summary>
    public sealed record Committed : CommitOutcome
    {
        public static readonly Committed Instance = new();
    }

    /// <summary>The stream has moved on, or is behind what the writer expects: reload and decide again.</summary>
    public sealed record VersionConflict(StreamId Stream) : CommitOutcome;

    /// <summary>The quota has not enough left, is closed, or does not exist.</summary>
    /// <param name="Quota">The first quota of the commit that refused.</param>
    /// <param name="Left">
    /// The units that a smaller commit could still have had; 0 if there are none, if the quota is closed or does not
    /// exist, and for a declaration below what is used. Others may have them by the time this is read.
    /// </param>
    public sealed record QuotaExhausted(QuotaId Quota, long Left) : CommitOutcome;

    /// <summary>
    /// The commit was decided by rules of which a newer edition is in force: learn them and decide again.
    /// </summary>
    /// <param name="Quota">The first quota of the commit that was declared by the newer edition.</param>
    public sealed record Superseded(QuotaId Quota) : CommitOutcome;

    /// <summary>The same request was committed before; this is the entry it wrote.</summary>
    public sealed record DuplicateRequest(JournalEntry Original) : CommitOutcome;

    /// <summary>The request key belongs to another request.</summary>
    public sealed record RequestMismatch : CommitOutcome
    {
        public static readonly RequestMismatch Instance = new();
    }
}
