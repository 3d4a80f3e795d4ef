using System.IO.MemoryMappedFiles;
using CardPlatform.Silo;
using CardPlatform.Silo.Postgres;

namespace CardPlatform.Testing;

/// <summary>
/// A small C library of <c>eng/faults</c> that processes are started with, and the file of numbers that tells it what
/// to do while they run.
/// </summary>
internal sealed class PreloadedShim : IDisposable
{
    private const int FileBytes = 64;

    private readonly ThrowAwayFolder _folder;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _control;

    private PreloadedShim(string builtLibrary, string controlVariable)
    {
        // PostgreSQL may run as a user who cannot look into the checkout.
        _folder = new ThrowAwayFolder("cardplatform-shim-");
        var library = Path.Combine(_folder.Path, Path.GetFileName(builtLibrary));
        File.Copy(builtLibrary, library);
        var control = Path.Combine(_folder.Path, "control");
        File.WriteAllBytes(control, new byte[FileBytes]);
        File.SetUnixFileMode(library, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(control, (UnixFileMode)0b110_110_110);
        _file = MemoryMappedFile.CreateFromFile(control, FileMode.Open, mapName: null, FileBytes);
        _control = _file.CreateViewAccessor(0, FileBytes);
        Environment = new Dictionary<string, string> { ["LD_PRELOAD"] = library, [controlVariable] = control };
    }

    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <param name="field">Its place in the file, counted in numbers of 64 bits.</param>
    public long this[int field]
    {
        get => _control.ReadInt64(field * sizeof(long));
        set => _control.Write(field * sizeof(long), value);
    }

    /// <param name="name">Of the source file, without its ending.</param>
    /// <param name="controlVariable">The variable that the library finds its file by.</param>
    /// <returns>It, or null and the reason why it cannot be had here.</returns>
    public static async Task<(PreloadedShim? Shim, string Reason)> TryMakeAsync(string name, string controlVariable)
    {
        var script = Path.Combine(RepositoryRoot.Path, "eng", "faults", "build.sh");
        var built = await ExternalCommand.RunAsync(["bash", script, name]);
        return built.Succeeded
            ? (new PreloadedShim(built.Output, controlVariable), string.Empty)
            : (null, built.Reason);
    }

    public void Dispose()
    {
        _control.Dispose();
        _file.Dispose();
        _folder.Dispose();
    }
}
