using System.Text.Json;
using CardPlatform.Harness.Reports.Pages;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>A report on disk: the figures as JSON, and the page that shows them.</summary>
internal static class ReportFiles
{
    /// <summary>Writes both. The figures come first: a fault in making the page must not cost an hour's run.</summary>
    public static async Task<ReportPaths> WriteAsync(
        BenchReport report, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var json = Path.Combine(folder, ReportName.FreeIn(folder, report) + ".json");
        await using (var file = File.Create(json))
            await JsonSerializer.SerializeAsync(
                file, report, ReportJsonContext.Default.BenchReport, cancellationToken);
        return new ReportPaths(json, await WritePageAsync(report, json, folder, cancellationToken));
    }

    /// <summary>Makes the page again, with the name of the file that the figures are from.</summary>
    public static async Task<string> WritePageAsync(
        BenchReport report, string jsonPath, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var page = Path.Combine(folder, Path.GetFileNameWithoutExtension(jsonPath) + ".html");
        await File.WriteAllTextAsync(page, ToPage(report), cancellationToken);
        return page;
    }

    /// <exception cref="JsonException">If it holds something else.</exception>
    public static async Task<BenchReport> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync(
                file, ReportJsonContext.Default.BenchReport, cancellationToken)
            ?? throw new JsonException("It holds null.");
    }

    public static string ToPage(BenchReport report) => ReportPage.Write(report);

    /// <summary>The short form, for a page among others in <c>docs/benchmarks</c>.</summary>
    public static string ToMarkdown(BenchReport report) => ReportMarkdown.Write(report);
}
