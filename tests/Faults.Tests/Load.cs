namespace CardPlatform.Faults.Tests;

/// <summary>A terminal that redeems without a pause, many times at once, while a test does what it does.</summary>
internal sealed class Load : IAsyncDisposable
{
    private readonly CancellationTokenSource _abandon = new();
    private readonly Terminal _terminal;
    private readonly Task _running;
    private volatile bool _isStopping;

    public Load(Terminal terminal, int atOnce)
    {
        _terminal = terminal;
        _running = Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            // A request that has begun is repeated until it has its answer: the log of answers has no gaps.
            while (!_isStopping && !_abandon.IsCancellationRequested)
                await terminal.RedeemAsync(_abandon.Token);
        })));
    }

    /// <summary>Is done once so many more answers have come; fails with the load.</summary>
    public Task MoreAnswersAsync(int count) => WhileRunningAsync(_terminal.MoreAnswersAsync(count));

    /// <summary>Waits for something that only comes while the load goes on; fails with the load.</summary>
    public async Task WhileRunningAsync(Task awaited) => await await Task.WhenAny(_running, awaited);

    /// <summary>Begins nothing more, and waits for every answer that is due.</summary>
    public async Task StopAsync()
    {
        _isStopping = true;
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        // After a failure nobody waits for the rest: its servers may be gone.
        await _abandon.CancelAsync();
        _abandon.Dispose();
    }
}
