using Microsoft.Extensions.Hosting;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>What the grains of a <see cref="GrainsProcess"/> run on: our own runtime.</summary>
internal static class GrainHosting
{
    public static void AddTo(HostApplicationBuilder builder) => builder.Services.AddEmbeddedGrains(
        null, typeof(GrainServices).Assembly, typeof(GrainHosting).Assembly);
}
