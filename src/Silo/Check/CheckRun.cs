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
        new PartialRefundCapability(),
        new GrantByRuleCapability(),
        new HoldCaptureVoidCapability(),
        new PurseCouponDiscountCapability(),
        new MakerCheckerCapability(),
        new SignUpCapability(),
        new WaitlistPromotionCapability(),
        new DrawCapability(),
        new CheckInCapability(),
        new SurvivesKillCapability(),
        new AuditCapability(),
    ];

    /// <param name="progress">Told about each capability as it goes.</param>
    /// <param name="cancellationToken">
    /// Ends the check, which still cleans up and reports what had passed until then.
    /// </param>
    public static async Task<CheckReport> RunAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var passed = new List<string>();
        var failed = new List<CheckReport.Failure>();
        await using var server = new CheckedServer();
        var context = new CheckContext(server);
        if (await TryAsync("start", () => server.StartAsync(cancellationToken)))
        {
            passed.Remove("start");
            foreach (var capability in Capabilities.TakeWhile(_ => !cancellationToken.IsCancellationRequested))
                await TryAsync(capability.Name, () => capability.ProveAsync(context, cancellationToken));
        }

        // Between two capabilities, none of them failed.
        if (cancellationToken.IsCancellationRequested && failed.Count == 0 && passed.Count < Capabilities.Count)
            failed.Add(new CheckReport.Failure("check", "interrupted"));
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
            catch (Exception failure)
            {
                var why = cancellationToken.IsCancellationRequested ? "interrupted" : failure.Message;
                failed.Add(new CheckReport.Failure(name, why));
                await progress.WriteLineAsync($"FAILED  {name}: {why}");
                return false;
            }
        }
    }
}
