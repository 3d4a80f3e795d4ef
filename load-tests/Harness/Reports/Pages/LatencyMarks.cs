using CardPlatform.Harness.Reports.Plots;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>The aims that are latencies, where they lie among the curves.</summary>
internal static class LatencyMarks
{
    private static readonly Dictionary<string, double> Shares = new()
    {
        ["latency_p99"] = 0.99,
        ["latency_p999"] = 0.999,
    };

    public static IEnumerable<PlotMark> Of(BenchReport report) => report.Ratios
        .Where(ratio => ratio.Unit == "ms" && Shares.ContainsKey(ratio.Name))
        .Select(ratio => new PlotMark(Shares[ratio.Name], ratio.Aim, $"aim {Numbers.Set(ratio.Aim)} ms"));
}
