using System.Diagnostics;

namespace CardPlatform.Silo.Postgres;

/// <summary>Runs a program to its end and keeps what it printed.</summary>
internal static class ExternalCommand
{
    /// <param name="command">The program and its arguments; no shell is involved.</param>
    /// <param name="input">Written to its standard input, so that secrets never stand in a process list.</param>
    /// <param name="cancellationToken">Kills the program.</param>
    public static async Task<CommandResult> RunAsync(
        IReadOnlyList<string> command, string input = "", CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            // Not our own: an unprivileged user may not be allowed to stand in it.
            WorkingDirectory = "/",
            Environment = { ["LC_ALL"] = "C" },
        };
        return await RunAsync(start, input, cancellationToken);
    }

    /// <summary>Runs a program that was prepared with its own environment.</summary>
    public static async Task<CommandResult> RunAsync(
        ProcessStartInfo start, string input = "", CancellationToken cancellationToken = default)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await WriteAsync(process, input);
            await process.WaitForExitAsync(cancellationToken);
            return new CommandResult(process.ExitCode, (await output + await error).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static async Task WriteAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: its exit code says why.
        }
    }
}
