using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.InProcess;

/// <summary>What came of it.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="Completed">Approved redemptions, seats, or activated cards.</param>
/// <param name="Declined">Other certain answers.</param>
/// <param name="Failed">Exceptions.</param>
/// <param name="Latency">Of the calls.</param>
/// <param name="CompletedEachSecond">How it went.</param>
/// <param name="HeapBytes">What the managed heap has grown by, after a full collection; memory only.</param>
/// <param name="Verification">What comparing with the journal found.</param>
internal sealed record InProcessResult(
    double Seconds,
    long Completed,
    long Declined,
    long Failed,
    LatencySummary? Latency,
    IReadOnlyList<long> CompletedEachSecond,
    long HeapBytes,
    string? Verification)
{
    public static InProcessResult Of(string verification) => new(0, 0, 0, 0, null, [], 0, verification);
}
