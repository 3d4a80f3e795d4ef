using System.Net;
using CardPlatform.Silo.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>What the grains of a <see cref="GrainsProcess"/> run on: a silo that is a cluster by itself.</summary>
internal static class GrainHosting
{
    public static void AddTo(HostApplicationBuilder builder)
    {
        builder.UseOrleans(static silo => silo.UseLocalhostClustering(Port(), Port()));
        builder.Services.AddGrainWire();
        // The silo lives by the real clock: a test that moves its own by a month would fire timers of a second by the
        // million.
        builder.Services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
    }

    private static int Port() => FreePort.OrGiven(IPAddress.Loopback, port: 0, setting: "");
}
