using CardPlatform.Grains.Cards;
using CardPlatform.Silo.Configuration;

namespace CardPlatform.Silo.Runtime;

/// <summary>The build with the embedded grain runtime: one process that does everything.</summary>
internal static class GrainRuntime
{
    /// <summary>The first turn of a kind of grain is compiled while it runs: nothing to warn anybody of.</summary>
    private const int SlowTurnMilliseconds = 1_000;

    /// <exception cref="SentenceException">This build cannot do what is asked.</exception>
    public static void EnsureCanServe(SiloOptions options)
    {
        if (options.Role is not SiloRole.All)
            throw new SentenceException(
                "CARDPLATFORM_ROLE must be 'all' in this build: the roles silo and api need the build with "
                + "-p:GrainRuntime=Orleans.");
    }

    public static void AddGrainRuntime(
        this WebApplicationBuilder builder, SiloOptions options, string connectionString) =>
        builder.Services.AddEmbeddedGrains(
            grains => grains.SlowTurnMilliseconds = SlowTurnMilliseconds, typeof(IMemberCardGrain).Assembly);
}
