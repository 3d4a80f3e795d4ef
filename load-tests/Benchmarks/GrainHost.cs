using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CardPlatform.Benchmarks;

/// <summary>A host with nothing but the grains.</summary>
internal static class GrainHost
{
    public static async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
#if ORLEANS
        builder.UseOrleans(static silo => silo.UseLocalhostClustering());
#else
        builder.Services.AddEmbeddedGrains(null, typeof(GrainHost).Assembly);
#endif
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public static IGrainFactory Grains(this IHost host) => host.Services.GetRequiredService<IGrainFactory>();
}
