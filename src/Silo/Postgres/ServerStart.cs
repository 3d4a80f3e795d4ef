using System.Globalization;

namespace CardPlatform.Silo.Postgres;

/// <summary>Starts the server of a cluster in a session of its own, and waits until it accepts connections.</summary>
internal static class ServerStart
{
    private const int MaxAttempts = 40;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(250);

    // What the server says before its log collector runs is all that tells why it does not start. pg_ctl makes the
    // server leader of a new session.
    private const string StartScript =
        """
        umask 077
        rm -f "$2/start.log"
        "$1" start -s -w -t "$3" -D "$2" -l "$2/start.log" && exit 0
        cat "$2/start.log"
        exit 1
        """;

    public static async Task RunAsync(
        PostgresBinaries binaries,
        ServerAccount account,
        string cluster,
        PrivatePostgresOptions options,
        CancellationToken cancellationToken)
    {
        var seconds = options.StartTimeoutSeconds.ToString(CultureInfo.InvariantCulture);
        var environment = options.Environment.Select(variable => $"{variable.Key}={variable.Value}");
        string[] command =
            ["env", .. environment, "sh", "-c", StartScript, "sh", binaries["pg_ctl"], cluster, seconds];
        for (var attempt = 1; ; attempt++)
        {
            var started = await account.RunAsync(command, cancellationToken: cancellationToken);
            if (started.Succeeded)
                return;
            if (attempt == MaxAttempts || !BackendsOutlivedTheirServer(started))
                throw new SentenceException($"PostgreSQL under {cluster} does not start: {started.Reason}");
            await Task.Delay(BetweenAttempts, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>After a kill of the server alone, its backends notice within moments and end.</summary>
    private static bool BackendsOutlivedTheirServer(CommandResult started) =>
        started.Output.Contains("pre-existing shared memory block", StringComparison.Ordinal);
}
