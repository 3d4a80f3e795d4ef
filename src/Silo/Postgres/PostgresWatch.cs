namespace CardPlatform.Silo.Postgres;

/// <summary>
/// Starts the private server again when it is gone, for nobody else would. It looks seldom enough that an operator who
/// stops the server by hand to start it again is in nobody's way for long.
/// </summary>
internal sealed class PostgresWatch : IAsyncDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly IWatchedServer _postgres;
    private readonly TextWriter _log;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public PostgresWatch(IWatchedServer postgres, TimeProvider clock, TextWriter log)
    {
        _postgres = postgres;
        _log = log;
        _timer = new PeriodicTimer(Interval, clock);
        _watching = WatchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _timer.Dispose();
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_stop.Token))
                await LookAsync();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    /// <summary>Whatever goes wrong this time, the next tick looks again: nobody else would.</summary>
    private async Task LookAsync()
    {
        try
        {
            if (_postgres.ProcessId is not null)
                return;
            await _log.WriteLineAsync("PostgreSQL is gone: starting it again.");
            await _postgres.StartServerAsync(_stop.Token);
        }
        catch (Exception failure) when (!_stop.IsCancellationRequested)
        {
            await _log.WriteLineAsync(failure is SentenceException ? failure.Message : $"PostgreSQL: {failure}");
        }
    }
}
