namespace CardPlatform.Silo.Postgres;

/// <summary>What a private PostgreSQL needs to know.</summary>
/// <param name="DataFolder">The data folder of the deployment; the cluster lies in <c>postgres</c> under it.</param>
internal sealed record PrivatePostgresOptions(string DataFolder)
{
    public const int DefaultStartTimeoutSeconds = 600;

    /// <summary>The memory its sizes are computed from.</summary>
    public long MemoryBytes { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>How long a start may take: replaying the log after a crash reads up to max_wal_size.</summary>
    public int StartTimeoutSeconds { get; init; } = DefaultStartTimeoutSeconds;

    /// <summary>Added to the environment of the server.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
