namespace CardPlatform.Api.Calls;

/// <summary>The moment by which a request has its answer, whatever happens.</summary>
/// <param name="clock">The clock.</param>
/// <param name="startedAt">When the request came, as a timestamp of the clock.</param>
/// <param name="length">How long after that.</param>
internal readonly struct Deadline(TimeProvider clock, long startedAt, TimeSpan length)
{
    /// <summary>What is left of it; never negative.</summary>
    public TimeSpan Left
    {
        get
        {
            var left = length - clock.GetElapsedTime(startedAt);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Waits until then. What was asked for goes on, and may still be written.</summary>
    /// <exception cref="TimeoutException">It is not done by then.</exception>
    public Task<T> WithinAsync<T>(Task<T> work) => work.IsCompleted ? work : work.WaitAsync(Left, clock);

    /// <summary>A token that is cancelled then.</summary>
    public CancellationTokenSource CreateTokenSource() => new(Left, clock);
}
