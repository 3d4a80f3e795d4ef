using System.Diagnostics;
using CardPlatform.Silo;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Harness.Servers;

/// <summary>Runs a program to its end.</summary>
internal static class ToolRun
{
    /// <exception cref="SentenceException">It failed.</exception>
    public static async Task<string> RunAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        var result = await TryRunAsync(program, arguments, environment, cancellationToken);
        return result.Succeeded
            ? result.Output
            : throw new SentenceException($"{Path.GetFileName(program)} {arguments[0]} failed: {result.Output}");
    }

    public static Task<CommandResult> TryRunAsync(
        string program,
        IReadOnlyList<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.UseShellExecute = false;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return ExternalCommand.RunAsync(start, cancellationToken: cancellationToken);
    }
}
