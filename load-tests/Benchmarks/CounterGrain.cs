namespace CardPlatform.Benchmarks;

/// <summary>The least a grain can do, so that what is measured is the runtime.</summary>
public interface ICounterGrain : IGrainWithIntegerKey
{
    /// <summary>Ends in its first turn.</summary>
    Task<int> AddAsync(int by);

    /// <summary>Awaits once, as a grain does that commits.</summary>
    Task<int> AddLaterAsync(int by);
}

internal sealed class CounterGrain : Grain, ICounterGrain
{
    // Small totals come as cached tasks: the answer's allocation is not the runtime's.
    private int _total;

    public Task<int> AddAsync(int by)
    {
        _total = (_total + by) & 3;
        return Task.FromResult(_total);
    }

    public async Task<int> AddLaterAsync(int by)
    {
        await Task.Yield();
        _total = (_total + by) & 3;
        return _total;
    }
}
