using System.IO.MemoryMappedFiles;
using CardPlatform.Silo;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Testing;

/// <summary>
/// Makes a PostgreSQL that was started with its <see cref="Environment"/> sync its files slowly, or not at all, and can
/// be switched while the server runs. It is <c>eng/faults/fsync-shim.c</c>, which has the same layout of the file.
/// </summary>
public sealed class FsyncShim : IDisposable
{
    /// <summary>The error of a disk that could not write: EIO.</summary>
    public const int InputOutputError = 5;

    private const int DelayAt = 0;
    private const int ErrorAt = 8;
    private const int FailuresLeftAt = 16;
    private const int CallsAt = 24;
    private const int FailuresAt = 32;
    private const int FileBytes = 64;

    private readonly ThrowAwayFolder _folder;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _control;

    private FsyncShim(ThrowAwayFolder folder, string builtLibrary)
    {
        // PostgreSQL may run as a user who cannot look into the checkout.
        _folder = folder;
        var library = Path.Combine(folder.Path, "libfsync-shim.so");
        File.Copy(builtLibrary, library);
        var control = Path.Combine(folder.Path, "control");
        File.WriteAllBytes(control, new byte[FileBytes]);
        File.SetUnixFileMode(library, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(control, (UnixFileMode)0b110_110_110);
        _file = MemoryMappedFile.CreateFromFile(control, FileMode.Open, mapName: null, FileBytes);
        _control = _file.CreateViewAccessor(0, FileBytes);
        Environment = new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = library,
            ["FSYNC_SHIM_CONTROL"] = control,
        };
    }

    /// <summary>What a process has to be started with to be slowed and failed.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>How many calls of fsync and fdatasync have come by: none, if the shim was not loaded.</summary>
    public long Calls => _control.ReadInt64(CallsAt);

    /// <summary>How many of them failed.</summary>
    public long Failures => _control.ReadInt64(FailuresAt);

    /// <summary>Compiles it, if need be.</summary>
    /// <returns>It, or null and the reason why it cannot be had here.</returns>
    public static async Task<(FsyncShim? Shim, string Reason)> TryMakeAsync()
    {
        var script = Path.Combine(RepositoryRoot.Path, "eng", "faults", "build.sh");
        var built = await ExternalCommand.RunAsync(["bash", script]);
        return built.Succeeded
            ? (new FsyncShim(new ThrowAwayFolder("cardplatform-fsync-"), built.Output), string.Empty)
            : (null, built.Reason);
    }

    /// <summary>Adds this to every call from now on.</summary>
    public void SetDelay(TimeSpan delay) => _control.Write(DelayAt, (long)delay.TotalMicroseconds);

    /// <summary>Fails the next so many calls with an error number of the operating system.</summary>
    public void SetError(int error, long calls = long.MaxValue)
    {
        _control.Write(FailuresLeftAt, calls);
        _control.Write(ErrorAt, (long)error);
    }

    /// <summary>Everything syncs again, and as fast as it can.</summary>
    public void Clear()
    {
        SetDelay(TimeSpan.Zero);
        SetError(0, calls: 0);
    }

    public void Dispose()
    {
        _control.Dispose();
        _file.Dispose();
        _folder.Dispose();
    }
}
