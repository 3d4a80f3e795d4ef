using System.CommandLine;
using CardPlatform.Ledger;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;
using CardPlatform.Silo.Demonstration;
using CardPlatform.Silo.Hosting;
using CardPlatform.Silo.Runtime;
using CardPlatform.Silo.Telemetry;

namespace CardPlatform.Silo.Commands;

/// <summary>Serves until it is interrupted, and then stops in the order that loses nothing.</summary>
internal static class ServeCommand
{
    /// <summary>For a server that is not to outlive the process that started it.</summary>
    public const string ChildOption = "--while-stdin-is-open";

    public static Command Create(Func<SiloOptions> options)
    {
        var announces = new Option<bool>("--announce")
        {
            Description = "Say on stdout in one line of JSON when it is ready.",
            Hidden = true,
        };
        var isChild = new Option<bool>(ChildOption)
        {
            Description = "Stop when standard input ends, as it does with the process that started this one.",
            Hidden = true,
        };
        var command = new Command("serve", "Serve HTTP on the loopback address until interrupted.")
        {
            announces, isChild,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var parent = parsed.GetValue(isChild) ? new ParentWatch(cancellationToken) : null;
            return await RunAsync(options(), parsed.GetValue(announces), parent?.Token ?? cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(SiloOptions options, bool announces, CancellationToken cancellationToken)
    {
        GrainRuntime.EnsureCanServe(options);
        LoopbackPort.EnsureFree(options.Port);
        using var telemetry = OtlpExport.StartIfConfigured();

        // Disposal runs backwards: HTTP drains, grains deactivate, the ledger writes what waits, PostgreSQL stops.
        await using var database = await SiloDatabase.OpenAsync(options, shares: false, cancellationToken);
        database.KeepRunning();
        await using var host = SiloHost.Build(options, database.ConnectionString);
        await SiloHost.StartAsync(host, options, cancellationToken);
        var announcement = new Announcement(host.Urls.First(), await SeedAsync(host, options, cancellationToken));
        var now = TimeProvider.System.GetUtcNow();
        foreach (var line in announces ? [announcement.ToJson()] : announcement.ToLines(now))
            await Console.Out.WriteLineAsync(line);
        await WaitAsync(cancellationToken);

        await Console.Error.WriteLineAsync("Stopping: finishing requests, then PostgreSQL.");
        await host.StopAsync(CancellationToken.None);
        return 0;
    }

    private static async Task<DemonstrationIds?> SeedAsync(
        WebApplication host, SiloOptions options, CancellationToken cancellationToken)
    {
        if (!options.SeedsDemonstration || options.Role is not SiloRole.All)
            return null;
        var seed = new DemonstrationSeed(
            host.Services.GetRequiredService<IGrainFactory>(), host.Services.GetRequiredService<IJournal>());
        return await seed.EnsureAsync(cancellationToken);
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var interrupted = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(interrupted.SetResult);
        await interrupted.Task;
    }
}
