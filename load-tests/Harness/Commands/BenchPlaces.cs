namespace CardPlatform.Harness.Commands;

/// <summary>Where a run works and what it leaves.</summary>
/// <param name="Data">PostgreSQL's cluster and what was generated; kept for the next run.</param>
/// <param name="Results">The report.</param>
/// <param name="Unfinished">What there is of it while the run goes on.</param>
internal sealed record BenchPlaces(string Data, string Results, string Unfinished)
{
    /// <param name="options">What was asked for.</param>
    /// <param name="root">Of the repository.</param>
    public static BenchPlaces Of(BenchOptions options, string root)
    {
        var data = Environment.GetEnvironmentVariable("CARDPLATFORM_BENCH_DATA") is { Length: > 0 } set
            ? set
            : Path.Combine(root, "artifacts", "bench-data");
        var isFull = !options.IsQuick && options.Only.Count == 0;
        var results = options.Out ?? (isFull
            ? Path.Combine(root, "docs", "benchmarks", "results")
            : Path.Combine(root, "artifacts", "bench"));
        return new BenchPlaces(data, results, Path.Combine(root, "artifacts", "bench", "unfinished"));
    }
}
