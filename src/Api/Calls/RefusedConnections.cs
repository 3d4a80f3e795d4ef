using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CardPlatform.Api.Calls;

/// <summary>
/// Which connections have been told to wait, and for how long they still have to. A refusal costs a quarter of what it
/// refuses, so clients that repeat at once would take from a busy server what it has left; one that asks before its
/// time is answered when its time has come.
/// </summary>
internal sealed class RefusedConnections(IOptions<ApiOptions> options, TimeProvider clock)
{
    private static readonly object Key = new();

    private readonly TimeSpan _wait = TimeSpan.FromSeconds(
        Math.Min(options.Value.RetryAfterSeconds, options.Value.RequestDeadlineSeconds));

    /// <summary>Notes that the connection of a request is told to wait.</summary>
    public void Note(HttpContext context)
    {
        if (context.Features.Get<IConnectionItemsFeature>()?.Items is not { } items)
            return;
        var now = clock.GetTimestamp();
        // Requests of one connection come one after the other, unless it speaks HTTP/2.
        lock (items)
            items[Key] = now;
    }

    /// <summary>How much is left of what it was told to wait: zero or less if nothing is.</summary>
    public TimeSpan LeftOf(HttpContext context)
    {
        if (context.Features.Get<IConnectionItemsFeature>()?.Items is not { } items)
            return TimeSpan.Zero;
        lock (items)
        {
            return items.TryGetValue(Key, out var told) && told is long at
                ? _wait - clock.GetElapsedTime(at)
                : TimeSpan.Zero;
        }
    }

    /// <summary>Waits for what is left, or until the caller is gone.</summary>
    public Task WaitAsync(TimeSpan left, CancellationToken gone) => Task.Delay(left, clock, gone);
}
