namespace CardPlatform.Silo.Postgres;

/// <summary>How a program ended, and everything it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that most likely says why: the last error, or else the last line.</summary>
    public string Reason
    {
        get
        {
            var lines = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.LastOrDefault(IsError) ?? lines.LastOrDefault() ?? $"exit code {ExitCode}";
        }
    }

    private static bool IsError(string line) =>
        line.Contains("FATAL", StringComparison.Ordinal)
        || line.Contains("PANIC", StringComparison.Ordinal)
        || line.Contains("error:", StringComparison.Ordinal);
}
