using CardPlatform.Grains.Cards;
using CardPlatform.Silo.Configuration;

namespace CardPlatform.Silo.Runtime;

/// <summary>The build with the embedded grain runtime: one process that does everything.</summary>
internal static class GrainRuntime
{
    private const long BytesPerActivation = 2 * 1024;

    /// <summary>The first turn of a kind of grain is compiled while it runs, which is nothing to warn of.</summary>
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
        builder.Services.AddEmbeddedGrains(Bound, typeof(IMemberCardGrain).Assembly);

    // The runtime's own bounds know nothing of the machine: five million activations fill a small container and end the
    // process. An activation with its state is taken for 2 KB, and a quarter of the memory may be theirs; the heap as a
    // whole, which also holds caches and calls, makes the activations used longest ago go from 70% on.
    private static void Bound(EmbeddedGrainOptions options)
    {
        options.SlowTurnMilliseconds = SlowTurnMilliseconds;
        var memoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        options.MaxActivations = (int)Math.Clamp(memoryBytes / 4 / BytesPerActivation, 100_000, int.MaxValue);
        options.MemoryPressureMegabytes = (int)Math.Clamp(memoryBytes / (1024 * 1024) * 7 / 10, 1, int.MaxValue);
    }
}
