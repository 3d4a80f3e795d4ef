using System.Globalization;
using System.Text;

namespace CardPlatform.Silo.Data;

/// <summary>
/// Says which process owns a data folder, and with it the private PostgreSQL in it. The kernel gives the lock up when
/// the process ends, however it ends.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    /// <summary>EWOULDBLOCK, which is how the kernel says that somebody else has it.</summary>
    private static readonly int WouldBlock = OperatingSystem.IsLinux() ? 11 : 35;

    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, or returns null because another process has it.</summary>
    /// <exception cref="SentenceException">The lock cannot be asked for, and this is why.</exception>
    public static DataFolderLock? TryTake(string dataFolder)
    {
        try
        {
            var file = new FileStream(
                Path.Combine(dataFolder, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 0);
            return WithOurId(file);
        }
        catch (IOException taken) when (taken.HResult == WouldBlock)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SentenceException($"The data folder {dataFolder} cannot be written to: {error.Message}", error);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>For a person who looks: which process it is.</summary>
    private static DataFolderLock WithOurId(FileStream file)
    {
        try
        {
            if (file.Length > 0)
                file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n"));
            return new DataFolderLock(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
