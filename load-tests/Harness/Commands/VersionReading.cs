using CardPlatform.Harness.Results;
using CardPlatform.Harness.Servers;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Harness.Commands;

/// <summary>Finds out what is measured.</summary>
internal static class VersionReading
{
#if ORLEANS
    private const string Runtime = "Orleans";
#else
    private const string Runtime = "Embedded";
#endif

    public static async Task<VersionFacts> ReadAsync(BenchPostgres postgres, CancellationToken cancellationToken)
    {
        var version = await postgres.ScalarAsync<string>("postgres", "SHOW server_version", cancellationToken);
        return new VersionFacts(
            await CommitAsync(cancellationToken), Environment.Version.ToString(), version, Runtime);
    }

    /// <summary>What lies where the program was built; a copy without its history has none.</summary>
    private static async Task<string> CommitAsync(CancellationToken cancellationToken)
    {
        string[] git = ["git", "-C", AppContext.BaseDirectory];
        var commit = await ExternalCommand.RunAsync(
            [.. git, "rev-parse", "--short=10", "HEAD"], cancellationToken: cancellationToken);
        if (!commit.Succeeded)
            return "unknown";
        var status = await ExternalCommand.RunAsync(
            [.. git, "status", "--porcelain"], cancellationToken: cancellationToken);
        return status.Output.Length == 0 ? commit.Output : $"{commit.Output}+";
    }
}
