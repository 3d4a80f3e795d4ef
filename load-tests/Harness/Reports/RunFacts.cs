using System.Globalization;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>Without this a figure is worth nothing: machine, versions, date, commit, and how busy it was.</summary>
internal static class RunFacts
{
    private const double BytesPerGibibyte = 1024.0 * 1024 * 1024;

    public static string Kind(BenchReport report) => report.IsQuick ? "Quick run" : "Full run";

    public static string Day(BenchReport report) =>
        report.StartedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Commit(BenchReport report) => report.Versions.Commit.EndsWith('+')
        ? $"{report.Versions.Commit.TrimEnd('+')} and changes that were not committed"
        : report.Versions.Commit;

    public static string Memory(BenchReport report) => report.Machine.HugePageBytes > 0
        ? $"{Gibibytes(report.Machine.MemoryBytes)} ({Gibibytes(report.Machine.HugePageBytes)} of it huge pages)"
        : Gibibytes(report.Machine.MemoryBytes);

    public static string Load(BenchReport report) => report.Machine.LoadAverage.ToString("0.00");

    /// <summary>Other work on half of the cores is felt by a server and a load that share the cores.</summary>
    public static bool WasBusy(BenchReport report) => report.Machine.LoadAverage > report.Machine.Cores * 0.5;

    public static string Sentence(BenchReport report) =>
        $"{Kind(report)}, {Day(report)}, commit {Commit(report)}, .NET {report.Versions.DotNet}, "
        + $"PostgreSQL {report.Versions.Postgres}, {report.Versions.GrainRuntime} runtime; {report.Machine.Cpu}, "
        + $"{report.Machine.Cores} cores, {Memory(report)}, {report.Machine.OperatingSystem}; load average before it "
        + $"{Load(report)}.";

    private static string Gibibytes(long bytes) => $"{bytes / BytesPerGibibyte:0.#} GiB";
}
