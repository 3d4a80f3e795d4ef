using System.CommandLine;
using System.Text.Json;
using CardPlatform.Silo;

namespace CardPlatform.Harness.Reports;

/// <summary>Makes the page of an earlier run again, from its figures.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("file") { Description = "The JSON that a run wrote." };
        var folder = new Option<string?>("--out") { Description = "Where to write; beside the JSON unless given." };
        var markdown = new Option<bool>("--markdown") { Description = "Print the short form as Markdown, too." };
        var command = new Command("report", "Make the page of an earlier run again.") { path, folder, markdown };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(path),
            parsed.GetValue(folder),
            parsed.GetValue(markdown),
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? folder, bool printsMarkdown, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var report = await ReportFiles.ReadAsync(path, cancellationToken);
            var beside = Path.GetDirectoryName(Path.GetFullPath(path))!;
            await output.WriteLineAsync(
                await ReportFiles.WritePageAsync(report, path, folder ?? beside, cancellationToken));
            if (printsMarkdown)
                await output.WriteAsync(ReportFiles.ToMarkdown(report));
            return 0;
        }
        catch (JsonException failure)
        {
            throw new SentenceException($"{path} is not the JSON of a run: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SentenceException(failure.Message, failure);
        }
    }
}
