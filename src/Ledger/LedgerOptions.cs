namespace CardPlatform.Ledger;

/// <summary>Limits of operation; what they bound can be seen in the metrics of <c>CardPlatform.Ledger</c>.</summary>
public sealed class LedgerOptions
{
    /// <summary>Connections that write. More than two made it slower on every machine measured.</summary>
    public int WriterConnections { get; set; } = 2;

    /// <summary>Most commits in one transaction.</summary>
    public int MaxBatchCommits { get; set; } = 512;

    /// <summary>Most commits waiting; the next caller waits for a place, then gets an error.</summary>
    public int MaxQueuedCommits { get; set; } = 8192;

    /// <summary>How long a caller waits for a place in the queue.</summary>
    public double QueueWaitSeconds { get; set; } = 1;

    /// <summary>How long a commit may wait in the queue before it is refused unwritten.</summary>
    public double CommitTimeoutSeconds { get; set; } = 3;

    /// <summary>
    /// How far the clock of this process may be from PostgreSQL's, either way, before it refuses what the process
    /// writes: what has expired by a wrong clock would be gone for good. Null for any distance.
    /// </summary>
    public double? MaxClockSkewSeconds { get; set; } = 10;

    /// <summary>How long one round trip to PostgreSQL may take before its outcome counts as unknown.</summary>
    public int CommandTimeoutSeconds { get; set; } = 5;

    /// <summary>
    /// How long a batch waits for a quota, or a key, that another process holds. Locks are held for one flush; a holder
    /// that takes longer is frozen or gone, and commits that need nothing of it must not wait with the others.
    /// </summary>
    public int LockTimeoutMilliseconds { get; set; } = 500;

    /// <summary>
    /// How long PostgreSQL keeps a transaction of ours open that says nothing: what ends the locks of a machine that
    /// was frozen or cut off between two round trips.
    /// </summary>
    public int SilentTransactionTimeoutSeconds { get; set; } = 3;

    /// <summary>How long one statement of the projector may take; nobody waits for it.</summary>
    public int ProjectionTimeoutSeconds { get; set; } = 60;

    /// <summary>How long opening a connection may take.</summary>
    public int ConnectTimeoutSeconds { get; set; } = 2;

    /// <summary>Request keys remembered, so that a duplicate soon after its original costs no failed batch.</summary>
    public int MaxRememberedRequests { get; set; } = 65_536;

    /// <summary>How long a quota found exhausted is taken for exhausted without asking.</summary>
    public double QuotaHintSeconds { get; set; } = 0.2;

    /// <summary>Most snapshots waiting to be written; more are dropped.</summary>
    public int MaxQueuedSnapshots { get; set; } = 4096;
}
