using System.Text.Json;
using CardPlatform.Harness.Reports.Pages;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>A report on disk: the figures as JSON, and the page that shows them.</summary>
internal static class ReportFiles
{
    /// <summary>Writes both. The figures come first: a fault in making the page must not cost an hour's run.</summary>
    /// <param name="report">What was measured.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="earlier">What was written of this run before, and is written again.</param>
    public static async Task<ReportPaths> WriteAsync(
        BenchReport report, string folder, CancellationToken cancellationToken, ReportPaths? earlier = null)
    {
        Directory.CreateDirectory(folder);
        var json = earlier?.Json ?? Path.Combine(folder, ReportName.FreeIn(folder, report) + ".json");
        // In two steps, so that what was written before is there until this is.
        var unfinished = json + ".tmp";
        await using (var file = File.Create(unfinished))
        {
            await JsonSerializer.SerializeAsync(
                file, report, ReportJsonContext.Default.BenchReport, cancellationToken);
        }

        File.Move(unfinished, json, overwrite: true);
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
