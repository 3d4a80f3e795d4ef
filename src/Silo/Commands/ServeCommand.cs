using System.CommandLine;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;
using CardPlatform.Silo.Hosting;
using CardPlatform.Silo.Runtime;
using CardPlatform.Silo.Telemetry;

namespace CardPlatform.Silo.Commands;

/// <summary>Serves until it is interrupted, and then stops in the order that loses nothing.</summary>
internal static class ServeCommand
{
    public static Command Create(Func<SiloOptions> options)
    {
        var command = new Command("serve", "Serve HTTP on the loopback address until interrupted.");
        command.SetAction((_, cancellationToken) => RunAsync(options(), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        GrainRuntime.EnsureCanServe(options);
        LoopbackPort.EnsureFree(options.Port);
        using var telemetry = OtlpExport.StartIfConfigured();

        // Disposal runs backwards: HTTP drains, grains deactivate, the ledger writes what waits, PostgreSQL stops.
        await using var database = await SiloDatabase.OpenAsync(options, shares: false, cancellationToken);
        await using var host = SiloHost.Build(options, database.ConnectionString);
        await SiloHost.StartAsync(host, options, cancellationToken);
        await Console.Out.WriteLineAsync($"Serving {host.Urls.First()} (this machine only). Ctrl-C stops it.");
        await WaitAsync(cancellationToken);

        await host.StopAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync("Stopping.");
        return 0;
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        var interrupted = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(interrupted.SetResult);
        await interrupted.Task;
    }
}
