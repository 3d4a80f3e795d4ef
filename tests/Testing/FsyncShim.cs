namespace CardPlatform.Testing;

/// <summary>
/// Makes a PostgreSQL that was started with its <see cref="Environment"/> sync its files slowly, or not at all, and can
/// be switched while the server runs. It is <c>eng/faults/fsync-shim.c</c>, which has the same layout of the file.
/// </summary>
public sealed class FsyncShim : IDisposable
{
    /// <summary>The error of a disk that could not write: EIO.</summary>
    public const int InputOutputError = 5;

    private const int DelayMicroseconds = 0;
    private const int Error = 1;
    private const int FailuresLeft = 2;
    private const int CallsSoFar = 3;
    private const int FailuresSoFar = 4;

    private readonly PreloadedShim _shim;

    private FsyncShim(PreloadedShim shim) => _shim = shim;

    /// <summary>What a process has to be started with to be slowed and failed.</summary>
    public IReadOnlyDictionary<string, string> Environment => _shim.Environment;

    /// <summary>How many calls of fsync and fdatasync have come by: none, if the shim was not loaded.</summary>
    public long Calls => _shim[CallsSoFar];

    /// <summary>How many of them failed.</summary>
    public long Failures => _shim[FailuresSoFar];

    /// <summary>Compiles it, if need be.</summary>
    /// <returns>It, or null and the reason why it cannot be had here.</returns>
    public static async Task<(FsyncShim? Shim, string Reason)> TryMakeAsync()
    {
        var (shim, reason) = await PreloadedShim.TryMakeAsync("fsync-shim", "FSYNC_SHIM_CONTROL");
        return (shim is null ? null : new FsyncShim(shim), reason);
    }

    /// <summary>Adds this to every call from now on.</summary>
    public void SetDelay(TimeSpan delay) => _shim[DelayMicroseconds] = (long)delay.TotalMicroseconds;

    /// <summary>Fails the next so many calls with an error number of the operating system.</summary>
    public void SetError(int error, long calls = long.MaxValue)
    {
        _shim[FailuresLeft] = calls;
        _shim[Error] = error;
    }

    /// <summary>Everything syncs again, and as fast as it can.</summary>
    public void Clear()
    {
        SetDelay(TimeSpan.Zero);
        SetError(0, calls: 0);
    }

    public void Dispose() => _shim.Dispose();
}
