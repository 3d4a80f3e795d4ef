using System.CommandLine;
using CardPlatform.Baselines.Hosting;

namespace CardPlatform.Baselines.Noop;

/// <summary>Serves the floor that HTTP itself sets.</summary>
internal static class NoopCommand
{
    public static Command Create()
    {
        var port = BaselineOptions.Port();
        var command = new Command("noop", "Serve redemptions that are read and answered, with nothing behind them.")
        {
            port,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = BaselineHost.Build(parsed.GetValue(port), static _ => { }, NoopEndpoint.Map);
            return await BaselineHost.RunAsync(host, cancellationToken);
        });
        return command;
    }
}
