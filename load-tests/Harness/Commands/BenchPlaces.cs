using System.Globalization;

namespace CardPlatform.Harness.Commands;

/// <summary>Where a run works and what it leaves.</summary>
/// <param name="Data">PostgreSQL's cluster and what was generated; kept for the next run.</param>
/// <param name="Results">The report.</param>
internal sealed record BenchPlaces(string Data, string Results)
{
    /// <param name="options">What was asked for.</param>
    /// <param name="root">Of the repository.</param>
    /// <param name="now">When the run begins.</param>
    public static BenchPlaces Of(BenchOptions options, string root, DateTimeOffset now)
    {
        var data = Environment.GetEnvironmentVariable("CARDPLATFORM_BENCH_DATA") is { Length: > 0 } set
            ? set
            : Path.Combine(root, "artifacts", "bench-data");
        var day = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var isFull = !options.IsQuick && options.Only.Count == 0;
        var results = options.Out ?? (isFull
            ? Path.Combine(root, "docs", "benchmarks", "results", day)
            : Path.Combine(root, "artifacts", "bench"));
        return new BenchPlaces(data, results);
    }
}
