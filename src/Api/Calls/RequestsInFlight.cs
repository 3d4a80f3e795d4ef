using Microsoft.Extensions.Options;

namespace CardPlatform.Api.Calls;

/// <summary>
/// How many requests are being worked on. Those beyond the limit are refused at once: they would only wait, and their
/// answers come when nobody waits for them any more, while the same work is asked for again.
/// </summary>
/// <remarks>
/// Two interlocked operations a request. The limiters of the framework would do, but take a lease of their own for
/// each request and a look-up of its partition.
/// </remarks>
internal sealed class RequestsInFlight(IOptions<ApiOptions> options)
{
    private readonly int _limit = options.Value.MaxRequestsInFlight;
    private int _count;

    /// <summary>Counts one more, in any case; false if that is one too many.</summary>
    public bool Enter() => Interlocked.Increment(ref _count) <= _limit;

    /// <summary>Waits for something, and takes nobody's place meanwhile.</summary>
    /// <returns>Whether there is room afterwards; it is counted again in any case.</returns>
    public async Task<bool> StepAsideAsync(Func<Task> wait)
    {
        bool hasRoom;
        Leave();
        try
        {
            await wait();
        }
        finally
        {
            hasRoom = Enter();
        }

        return hasRoom;
    }

    /// <summary>Every <see cref="Enter"/> has one.</summary>
    public void Leave() => Interlocked.Decrement(ref _count);
}
