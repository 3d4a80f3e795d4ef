using CardPlatform.Harness.InProcess;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Cells;

/// <summary>Puts what was counted and what it cost together.</summary>
internal static class CellResults
{
    private const double MicrosPerSecond = 1_000_000;

    public static CellResult Of(
        string name,
        int round,
        DateTimeOffset startedAt,
        int inFlight,
        double? offered,
        LoopTally tally,
        LoadCost cost,
        string? verification) => new(
            name,
            round,
            startedAt,
            cost.Seconds,
            inFlight,
            offered,
            tally.Completed,
            tally.Declined,
            tally.Failed,
            tally.Latencies.Summarize(),
            tally.CompletedEachSecond,
            cost.GeneratorShare,
            Each(cost.ServerCpuSeconds * MicrosPerSecond, tally.Completed),
            Each(cost.PostgresCpuSeconds * MicrosPerSecond, tally.Completed),
            Each(cost.WalBytes, tally.Completed),
            verification);

    public static CellResult Of(
        string name,
        int round,
        DateTimeOffset startedAt,
        InProcessOrder order,
        InProcessResult result,
        LoadCost cost) => new(
            name,
            round,
            startedAt,
            result.Seconds,
            order.InFlight,
            null,
            result.Completed,
            result.Declined,
            result.Failed,
            result.Latency,
            result.CompletedEachSecond,
            // The generator is part of the server here.
            null,
            Each(cost.ServerCpuSeconds * MicrosPerSecond, result.Completed),
            Each(cost.PostgresCpuSeconds * MicrosPerSecond, result.Completed),
            Each(cost.WalBytes, result.Completed),
            result.Verification);

    /// <summary>Of what tells no latencies.</summary>
    public static CellResult OfRate(
        string name,
        int round,
        DateTimeOffset startedAt,
        double seconds,
        int inFlight,
        long completed,
        LoadCost cost) => new(
            name,
            round,
            startedAt,
            seconds,
            inFlight,
            OfferedPerSecond: null,
            completed,
            Declined: 0,
            Failed: 0,
            Latency: null,
            CompletedEachSecond: [],
            GeneratorCpuShare: null,
            ServerCpuMicros: cost.ServerCpuSeconds == 0
                ? null
                : Each(cost.ServerCpuSeconds * MicrosPerSecond, completed),
            Each(cost.PostgresCpuSeconds * MicrosPerSecond, completed),
            Each(cost.WalBytes, completed),
            Verification: null);

    public static double? Each(double total, long count) => count == 0 ? null : total / count;
}
