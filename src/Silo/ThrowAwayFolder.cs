namespace CardPlatform.Silo;

/// <summary>A temporary data folder that is gone afterwards.</summary>
internal sealed class ThrowAwayFolder : IDisposable
{
    public ThrowAwayFolder(string prefix)
    {
        Path = Directory.CreateTempSubdirectory(prefix).FullName;
        // A temporary folder is private to us, and PostgreSQL may run as another user.
        File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.OtherExecute);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
