namespace CardPlatform.Silo.Postgres;

/// <summary>
/// Starts the private server again when it is gone, for nobody else would. It looks seldom enough that an operator who
/// stops the server by hand to start it again is in nobody's way for long.
/// </summary>
internal sealed class PostgresWatch : IAsyncDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly PrivatePostgres _postgres;
    private readonly TextWriter _log;
    private readonly PeriodicTimer _timer;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public PostgresWatch(PrivatePostgres postgres, TimeProvider clock, TextWriter log)
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
            {
                if (_postgres.ProcessId is null)
                    await StartAgainAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task StartAgainAsync()
    {
        await _log.WriteLineAsync("PostgreSQL is gone: starting it again.");
        try
        {
            await _postgres.StartServerAsync(_stop.Token);
        }
        catch (SentenceException refusal)
        {
            await _log.WriteLineAsync(refusal.Message);
        }
    }
}
