namespace CardPlatform.Testing;

/// <summary>
/// The clock on the wall of the processes that were started with its <see cref="Environment"/>, which a test sets wrong
/// and right again while they run. It is <c>eng/faults/clock-shim.c</c>, which has the same layout of the file.
/// </summary>
public sealed class ClockShim : IDisposable
{
    private const int AheadSeconds = 0;
    private const int CallsSoFar = 1;

    private readonly PreloadedShim _shim;

    private ClockShim(PreloadedShim shim) => _shim = shim;

    /// <summary>What a process has to be started with to go by this clock.</summary>
    public IReadOnlyDictionary<string, string> Environment => _shim.Environment;

    /// <summary>How often somebody looked at the clock: never, if the shim was not loaded.</summary>
    public long Calls => _shim[CallsSoFar];

    /// <summary>Compiles it, if need be.</summary>
    /// <returns>It, right at first, or null and the reason why it cannot be had here.</returns>
    public static async Task<(ClockShim? Shim, string Reason)> TryMakeAsync()
    {
        var (shim, reason) = await PreloadedShim.TryMakeAsync("clock-shim", "CLOCK_SHIM_CONTROL");
        return (shim is null ? null : new ClockShim(shim), reason);
    }

    /// <param name="by">How far it is ahead; negative for behind.</param>
    public void SetWrongBy(TimeSpan by) => _shim[AheadSeconds] = (long)by.TotalSeconds;

    public void Dispose() => _shim.Dispose();
}
