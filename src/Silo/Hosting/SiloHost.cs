using System.Net;
using CardPlatform.Ledger;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Runtime;
using CardPlatform.Silo.Telemetry;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CardPlatform.Silo.Hosting;

/// <summary>Puts the parts together: ledger, grains, HTTP.</summary>
internal static class SiloHost
{
    private const long MaxBodyBytes = 64 * 1024;
    private const long MaxConnections = 20_000;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    public static WebApplication Build(SiloOptions options, string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddCardPlatformConsole();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddSingleton(TimeProvider.System);
        if (options.Role is not SiloRole.Api)
            builder.Services.AddLedger(connectionString, ReadLedgerOptions(builder.Configuration));
        builder.AddGrainRuntime(options, connectionString);
        builder.WebHost.ConfigureKestrel(kestrel => ConfigureKestrel(kestrel, options.Port));

        return builder.Build();
    }

    /// <exception cref="SentenceException">The port was taken in the meantime.</exception>
    public static async Task StartAsync(WebApplication host, SiloOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            throw LoopbackPort.Refusal(options.Port, error);
        }
    }

    /// <summary>
    /// Loopback only: there is no access control yet, so whoever can reach the port can do everything.
    /// </summary>
    private static void ConfigureKestrel(KestrelServerOptions kestrel, int port)
    {
        kestrel.Listen(IPAddress.Loopback, port);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
    }

    private static LedgerOptions ReadLedgerOptions(ConfigurationManager configuration)
    {
        try
        {
            return configuration.GetSection("Ledger").Get<LedgerOptions>(
                binder => binder.ErrorOnUnknownConfiguration = true) ?? new LedgerOptions();
        }
        catch (InvalidOperationException error)
        {
            throw new SentenceException($"The settings Ledger__… cannot be used: {error.Message}", error);
        }
    }
}
