using System.Diagnostics;

namespace CardPlatform.Benchmarks;

/// <summary>Calls a second of concurrent callers, on one activation and on many.</summary>
internal static class GrainThroughput
{
    private const int Keys = 10_000;
    private const int Calls = 4_000_000;

    public static async Task MeasureAsync(TextWriter output)
    {
        using var host = await GrainHost.StartAsync();
        var grains = host.Grains();
        var references = new ICounterGrain[Keys];
        for (var key = 0; key < Keys; key++)
        {
            references[key] = grains.GetGrain<ICounterGrain>(key);
            await references[key].AddAsync(1);
        }

        // The first round of each only warms it up.
        for (var round = 0; round < 4; round++)
        {
            foreach (var callers in (int[])[1, 2, 16, 256])
            {
                var one = await RateAsync(callers, static (_, references) => references[0].AddAsync(1), references);
                var many = await RateAsync(
                    callers, static (i, references) => references[i % Keys].AddAsync(1), references);
                var waits = await RateAsync(
                    callers, static (i, references) => references[i % Keys].AddLaterAsync(1), references);
                await output.WriteLineAsync(
                    $"round {round} callers {callers,4}: one activation {one:N0}/s, many {many:N0}/s, "
                    + $"many that await {waits:N0}/s");
            }
        }

        await host.StopAsync();
    }

    private static async Task<double> RateAsync(
        int callers, Func<int, ICounterGrain[], Task<int>> call, ICounterGrain[] references)
    {
        var each = Calls / callers;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
                await call((caller * 37) + i, references);
        })));
        return callers * each / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
