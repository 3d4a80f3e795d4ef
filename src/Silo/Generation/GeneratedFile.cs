using System.Text;

namespace CardPlatform.Silo.Generation;

/// <summary>
/// Writes a file as a whole: an interrupted run leaves nothing under its name, and what was there stays until then.
/// </summary>
internal static class GeneratedFile
{
    public static async Task WriteAsync(
        string path, string header, IEnumerable<string> rows, CancellationToken cancellationToken)
    {
        var unfinished = path + ".part";
        try
        {
            await using (var writer = new StreamWriter(unfinished, new UTF8Encoding(false), Options()))
            {
                writer.NewLine = "\n";
                await writer.WriteLineAsync(header);
                foreach (var row in rows)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await writer.WriteLineAsync(row);
                }
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static FileStreamOptions Options() =>
        new() { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
}
