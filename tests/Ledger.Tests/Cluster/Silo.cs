namespace CardPlatform.Ledger.Tests.Cluster;

/// <summary>A silo as a test describes it: address and generation say which, the rest is what it reports.</summary>
internal sealed record Silo(int Port, int Generation = 1)
{
    public const int Active = 3;
    public const int Dead = 6;

    public string Address { get; init; } = "127.0.0.1";

    public int Status { get; init; } = Active;

    public int ProxyPort { get; init; } = 30_000;

    public string? SuspectTimes { get; init; }

    // Whole microseconds, as the database keeps them.
    public DateTime StartTime { get; init; } = new(2026, 3, 2, 4, 0, 0, 123, 456, DateTimeKind.Utc);

    public DateTime AliveTime { get; init; } = new(2026, 3, 2, 4, 5, 0, DateTimeKind.Utc);
}
