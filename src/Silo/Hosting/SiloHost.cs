using System.Net;
using CardPlatform.Api;
using CardPlatform.Api.Health;
using CardPlatform.Grains;
using CardPlatform.Ledger;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Runtime;
using CardPlatform.Silo.Telemetry;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CardPlatform.Silo.Hosting;

/// <summary>Puts the parts together: ledger, grains, HTTP.</summary>
internal static class SiloHost
{
    private const long MaxBodyBytes = 64 * 1024;
    private const long MaxConnections = 20_000;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    /// <param name="options">What a person configured.</param>
    /// <param name="connectionString">To a database whose schema is up to date.</param>
    /// <param name="adapt">Has the last word on what the host is made of: a seam for tests, and nothing else.</param>
    public static WebApplication Build(
        SiloOptions options, string connectionString, Action<IServiceCollection>? adapt = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddCardPlatformConsole();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddSingleton(TimeProvider.System);

        // Hosted services stop in reverse: first HTTP, then the grains, then what follows the journal for them. A silo
        // takes calls from others as soon as it has joined them, so the campaigns are loaded before that.
        if (options.Role is not SiloRole.Api)
            AddGrains(builder, connectionString);
        builder.AddGrainRuntime(options, connectionString);
        builder.Services.AddCardPlatformApi(api => Bind(builder.Configuration, "Api", api));
        builder.WebHost.ConfigureKestrel(kestrel => ConfigureKestrel(kestrel, options.Port));
        adapt?.Invoke(builder.Services);

        // Nothing here blocks a thread, so what has arrived may be answered by the thread that received it.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);

        var host = builder.Build();
        if (options.Role is SiloRole.Silo)
            host.MapCardPlatformHealth();
        else
            host.MapCardPlatform();
        return host;
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
        catch (OptionsValidationException error)
        {
            throw new SentenceException($"A setting cannot be used: {error.Message}", error);
        }
    }

    /// <summary>
    /// Loopback only: there is no access control yet, so whoever can reach the port can do everything.
    /// </summary>
    internal static void ConfigureKestrel(KestrelServerOptions kestrel, int port)
    {
        kestrel.Listen(IPAddress.Loopback, port);
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        kestrel.Limits.MaxConcurrentConnections = MaxConnections;
    }

    private static void AddGrains(WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddLedger(connectionString, Bind(builder.Configuration, "Ledger", new LedgerOptions()));
        builder.Services.AddCardPlatformGrains();
        builder.Services.AddSingleton<IReadinessCheck>(services =>
        {
            var ledger = services.GetRequiredService<ILedger>();
            return new ReadinessCheck("journal", async cancelled => await ledger.CanCommitAsync(cancelled));
        });
    }

    /// <exception cref="SentenceException">A setting is unknown or not of the right type.</exception>
    private static T Bind<T>(ConfigurationManager configuration, string section, T options)
        where T : class
    {
        try
        {
            configuration.GetSection(section).Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
            return options;
        }
        catch (InvalidOperationException error)
        {
            throw new SentenceException($"The settings {section}__… cannot be used: {error.Message}", error);
        }
    }
}
