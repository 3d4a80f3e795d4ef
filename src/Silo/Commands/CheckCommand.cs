using System.CommandLine;
using CardPlatform.Silo.Check;

namespace CardPlatform.Silo.Commands;

/// <summary>Proves that it works here. The last line of stdout is the report, as one JSON object.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Prove on a throw-away data folder that it works on this machine.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var report = await ReportAsync(cancellationToken);
            await Console.Out.WriteLineAsync(report.ToJson());
            if (!report.IsOk)
                cancellationToken.ThrowIfCancellationRequested();
            return report.IsOk ? 0 : 1;
        });
        return command;
    }

    private static async Task<CheckReport> ReportAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CheckRun.RunAsync(Console.Error, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or SentenceException or UnauthorizedAccessException)
        {
            return new CheckReport(IsOk: false, [], [new CheckReport.Failure("check", failure.Message)]);
        }
    }
}
