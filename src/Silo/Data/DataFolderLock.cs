using System.Globalization;

namespace CardPlatform.Silo.Data;

/// <summary>
/// Says which process owns a data folder, and with it the private PostgreSQL in it. The kernel gives the lock up when
/// the process ends, however it ends.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or returns null because another process has it.</summary>
    public static DataFolderLock? TryTake(string dataFolder)
    {
        try
        {
            var file = new FileStream(
                Path.Combine(dataFolder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(System.Text.Encoding.ASCII.GetBytes(
                Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"));
            file.Flush();
            return new DataFolderLock(file);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new SentenceException($"The data folder {dataFolder} cannot be written to: {denied.Message}", denied);
        }
    }

    public void Dispose() => _file.Dispose();
}
