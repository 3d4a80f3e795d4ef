using CardPlatform.Api;
using CardPlatform.Silo.Hosting;
using CardPlatform.Silo.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CardPlatform.Baselines.Hosting;

/// <summary>
/// A server like <see cref="SiloHost"/> as far as HTTP goes (the same Kestrel, middleware, body reading and JSON), with
/// something else behind it.
/// </summary>
internal static class BaselineHost
{
    /// <summary>The server, not started yet.</summary>
    /// <param name="port">Where to listen, on 127.0.0.1; 0 for any free port.</param>
    /// <param name="add">Registers what the endpoints need; they have no grains if it adds none.</param>
    /// <param name="map">Maps them, under <c>/v1</c>.</param>
    public static WebApplication Build(
        int port, Action<WebApplicationBuilder> add, Action<IEndpointRouteBuilder> map)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddCardPlatformConsole();
        builder.Services.AddSingleton(TimeProvider.System);
        add(builder);
        builder.Services.TryAddSingleton(NoGrains.CreateFactory());
        builder.Services.AddCardPlatformApi();
        builder.WebHost.ConfigureKestrel(kestrel => SiloHost.ConfigureKestrel(kestrel, port));
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);

        var host = builder.Build();
        host.MapCardPlatformHealth();
        map(host.MapGroup("/v1"));
        return host;
    }

    /// <summary>Serves until it is cancelled, and says on stdout when it begins to.</summary>
    public static async Task<int> RunAsync(WebApplication host, CancellationToken cancellationToken)
    {
        await host.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Serving {host.Urls.First()}");

        var interrupted = new TaskCompletionSource();
        await using (cancellationToken.Register(interrupted.SetResult))
            await interrupted.Task;
        await host.StopAsync(CancellationToken.None);
        return 0;
    }
}
