namespace CardPlatform.Benchmarks;

/// <summary>What an idle activation costs: the grain, its activation, and its place in the directory.</summary>
internal static class ActivationMemory
{
    private const int Activations = 100_000;

    public static async Task MeasureAsync(TextWriter output)
    {
        using var host = await GrainHost.StartAsync();
        var grains = host.Grains();
        await grains.GetGrain<ICounterGrain>(-1).AddAsync(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var key = 0; key < Activations; key++)
            await grains.GetGrain<ICounterGrain>(key).AddAsync(1);

        var after = GC.GetTotalMemory(forceFullCollection: true);
        await output.WriteLineAsync($"{(after - before) / Activations} bytes per idle activation");
        await host.StopAsync();
    }
}
