using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Hosting;

namespace CardPlatform.Benchmarks;

/// <summary>What one call costs its caller, and what a reference costs.</summary>
[MemoryDiagnoser]
public class GrainCallBenchmarks
{
    private const int Keys = 10_000;

    private readonly ICounterGrain[] _many = new ICounterGrain[Keys];
    private IHost _host = null!;
    private IGrainFactory _grains = null!;
    private int _next;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _host = await GrainHost.StartAsync();
        _grains = _host.Grains();
        for (var key = 0; key < Keys; key++)
        {
            _many[key] = _grains.GetGrain<ICounterGrain>(key);
            await _many[key].AddAsync(1);
        }
    }

    [GlobalCleanup]
    public Task CleanUpAsync() => _host.StopAsync();

    /// <summary>The same grain again and again, by a reference at hand.</summary>
    [Benchmark]
    public Task<int> OneActivation() => _many[0].AddAsync(1);

    /// <summary>A grain whose call awaits once, so it ends in a later turn.</summary>
    [Benchmark]
    public Task<int> OneActivationThatAwaits() => _many[0].AddLaterAsync(1);

    /// <summary>Ten thousand grains in turn, by references at hand.</summary>
    [Benchmark]
    public Task<int> ManyActivations() => _many[Next()].AddAsync(1);

    /// <summary>The same with a new reference for every call, as an endpoint makes one.</summary>
    [Benchmark]
    public Task<int> NewReferenceAndCall() => _grains.GetGrain<ICounterGrain>(Next()).AddAsync(1);

    /// <summary>A reference alone.</summary>
    [Benchmark]
    public ICounterGrain NewReference() => _grains.GetGrain<ICounterGrain>(Next());

    private int Next() => _next = (_next + 1) % Keys;
}
