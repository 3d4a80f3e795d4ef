using System.Globalization;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>What the files of a report are called: <c>2026-11-25-5e6a287</c>.</summary>
internal static class ReportName
{
    /// <summary>Far more runs of one commit on one day than there is time for.</summary>
    private const int MostOfADay = 1000;

    public static string Of(BenchReport report)
    {
        var commit = string.Concat(report.Versions.Commit.Where(char.IsAsciiLetterOrDigit));
        var changed = report.Versions.Commit.EndsWith('+') ? "-changed" : "";
        var quick = report.IsQuick ? "-quick" : "";
        var day = report.StartedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{day}-{(commit.Length == 0 ? "unknown" : commit)}{changed}{quick}";
    }

    /// <summary>A run takes up to an hour: a second one of the same day and commit doesn't replace the first.</summary>
    public static string FreeIn(string folder, BenchReport report)
    {
        var name = Of(report);
        return Enumerable.Range(1, MostOfADay)
            .Select(number => number == 1 ? name : $"{name}-{number}")
            .First(candidate => !File.Exists(Path.Combine(folder, candidate + ".json")));
    }
}
