namespace CardPlatform.Harness.Results;

/// <summary>One measurement: one workload against one server for some seconds.</summary>
/// <param name="Name">What was measured: <c>burst</c>, <c>tpcb</c>, <c>noop</c>.</param>
/// <param name="Round">Which of the interleaved rounds, from 1.</param>
/// <param name="StartedAt">When its measured part began.</param>
/// <param name="Seconds">How long that was.</param>
/// <param name="InFlight">Most requests at once; in an open loop, connections.</param>
/// <param name="OfferedPerSecond">What an open loop sent; null for a closed one.</param>
/// <param name="Completed">Answers that count: approved redemptions, sign-ups, transactions.</param>
/// <param name="Declined">Other certain answers.</param>
/// <param name="Failed">Errors and time-outs; they count as latencies too.</param>
/// <param name="Latency">Null where only a rate was measured.</param>
/// <param name="CompletedEachSecond">How it went over time.</param>
/// <param name="GeneratorCpuShare">The CPU that the load took, of all that the machine has, 0 to 1.</param>
/// <param name="ServerCpuMicros">CPU of the server for each completed answer.</param>
/// <param name="PostgresCpuMicros">CPU of PostgreSQL for each completed answer.</param>
/// <param name="WalBytes">Write-ahead log for each completed answer; null where nothing is written.</param>
/// <param name="Verification">
/// What comparing with the journal found: <c>ok</c>, or what was wrong; null if nothing was compared.
/// </param>
internal sealed record CellResult(
    string Name,
    int Round,
    DateTimeOffset StartedAt,
    double Seconds,
    int InFlight,
    double? OfferedPerSecond,
    long Completed,
    long Declined,
    long Failed,
    LatencySummary? Latency,
    IReadOnlyList<long> CompletedEachSecond,
    double? GeneratorCpuShare,
    double? ServerCpuMicros,
    double? PostgresCpuMicros,
    double? WalBytes,
    string? Verification)
{
    public double PerSecond => Completed / Seconds;
}
