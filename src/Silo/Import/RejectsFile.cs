using System.Globalization;
using System.Text;
using CardPlatform.Domain;

namespace CardPlatform.Silo.Import;

/// <summary>
/// The lines that were not imported, beside the file they come from: line number, reason, and the line itself, to be
/// put right and imported again. Made with the first reject.
/// </summary>
internal sealed class RejectsFile(string path) : IDisposable
{
    private FileStream? _file;

    public string Path { get; } = path;

    /// <summary>Whether the file still has what an earlier run wrote.</summary>
    public bool Holds(long bytes) => bytes == 0 || (File.Exists(Path) && new FileInfo(Path).Length >= bytes);

    /// <summary>Begins anew, without what an earlier run left.</summary>
    public void Reset() => File.Delete(Path);

    /// <summary>Writes rejects behind the given length, dropping what lies there, and returns the new length.</summary>
    public long Write(IReadOnlyList<Reject> rejects, long after)
    {
        if (rejects.Count == 0 && _file is null)
            return after;

        _file ??= new FileStream(Path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        _file.SetLength(after);
        _file.Position = after;
        var text = new StringBuilder();
        if (after == 0)
            text.Append("line,reason,row\n");
        foreach (var (line, reason, row) in rejects)
            text.Append(CultureInfo.InvariantCulture, $"{line},{Codes.Of(reason)},{CsvFields.Quote(row)}\n");
        _file.Write(Encoding.UTF8.GetBytes(text.ToString()));
        _file.Flush(flushToDisk: true);
        return _file.Length;
    }

    public void Dispose() => _file?.Dispose();
}
