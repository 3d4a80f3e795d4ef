using System.Text.Json;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>Writes what a run leaves behind.</summary>
internal static class ReportFiles
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task WriteAsync(BenchReport report, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var file = File.Create(Path.Combine(folder, "results.json"));
        await JsonSerializer.SerializeAsync(file, report, Json, cancellationToken);
    }
}
