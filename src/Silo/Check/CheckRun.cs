namespace CardPlatform.Silo.Check;

/// <summary>Proves on a server of its own that the platform works on this machine.</summary>
internal static class CheckRun
{
    public static IReadOnlyList<Capability> Capabilities { get; } =
    [
        new QuoteCapability(),
        new RedeemCapability(),
        new ReplayCapability(),
        new MismatchCapability(),
        new DeclineCapability(),
        new SurvivesKillCapability(),
        new AuditCapability(),
    ];

    /// <param name="progress">Told about each capability as it goes.</param>
    /// <param name="cancellationToken">Ends the check; it still cleans up.</param>
    public static async Task<CheckReport> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var passed = new List<string>();
        var failed = new List<CheckReport.Failure>();
        await using var server = new CheckedServer();
        var context = new CheckContext(server);
        if (await TryAsync("start", () => server.StartAsync(cancellationToken)))
        {
            passed.Remove("start");
            foreach (var capability in Capabilities)
                await TryAsync(capability.Name, () => capability.ProveAsync(context, cancellationToken));
        }

        return new CheckReport(failed.Count == 0, passed, failed.Count == 0 ? null : failed);

        async Task<bool> TryAsync(string name, Func<Task> prove)
        {
            try
            {
                await prove();
                passed.Add(name);
                await progress.WriteLineAsync($"ok      {name}");
                return true;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                failed.Add(new CheckReport.Failure(name, failure.Message));
                await progress.WriteLineAsync($"FAILED  {name}: {failure.Message}");
                return false;
            }
        }
    }
}
