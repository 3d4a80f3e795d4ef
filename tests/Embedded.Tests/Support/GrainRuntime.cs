using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
#if ORLEANS
using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;
#endif

namespace CardPlatform.Embedded.Tests;

/// <summary>A runtime with the test's grains: the embedded one, or a real silo in this process.</summary>
public sealed class GrainRuntime : IAsyncLifetime
{
    private readonly IHost _host;

    public GrainRuntime()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(Stage);
        AddGrains(builder);
        _host = builder.Build();
    }

    public Stage Stage { get; } = new();

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public async ValueTask InitializeAsync() => await _host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

#if ORLEANS
    private static void AddGrains(HostApplicationBuilder builder) =>
        builder.UseOrleans(static silo => silo
            .UseLocalhostClustering(FreePort(), FreePort())
            .Configure<SiloMessagingOptions>(Configure));

    // As the embedded runtime does it: a call is over for its caller when it is known never to run.
    private static void Configure(SiloMessagingOptions messaging) =>
        messaging.WaitForCancellationAcknowledgement = true;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
#else
    private static void AddGrains(HostApplicationBuilder builder) =>
        builder.Services.AddEmbeddedGrains(null, typeof(GrainRuntime).Assembly);
#endif
}
