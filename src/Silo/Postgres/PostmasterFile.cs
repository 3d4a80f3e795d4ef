using System.Globalization;

namespace CardPlatform.Silo.Postgres;

/// <summary>
/// The file <c>postmaster.pid</c> of a cluster: who serves it, if anybody still does. A crash leaves it behind and
/// process ids are reused, so what it says is checked against the process itself.
/// </summary>
internal static class PostmasterFile
{
    private const string FileName = "postmaster.pid";

    /// <summary>The process that serves the cluster now, or null.</summary>
    public static int? FindServer(string cluster) =>
        ReadProcessId(cluster) is { } pid && IsPostgres(pid) && MayServe(pid, cluster) ? pid : null;

    /// <summary>
    /// Removes the lock files of a server that is gone and whose process id belongs to another program now, which is
    /// common after a container restart and would refuse every start. All other leftovers are PostgreSQL's own to
    /// judge: it also looks for backends that outlived their server.
    /// </summary>
    public static void RemoveIfMistaken(string cluster, string socketFolder)
    {
        if (ReadProcessId(cluster) is not { } pid || !Directory.Exists($"/proc/{pid}") || IsPostgres(pid))
            return;
        File.Delete(Path.Combine(cluster, FileName));
        if (Directory.Exists(socketFolder))
            File.Delete(Path.Combine(socketFolder, ".s.PGSQL.5432.lock"));
    }

    /// <summary>The server writes and removes the file whenever it likes, also while we look at it.</summary>
    private static int? ReadProcessId(string cluster)
    {
        try
        {
            var first = File.ReadLines(Path.Combine(cluster, FileName)).FirstOrDefault();
            return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool IsPostgres(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/comm").Trim() is "postgres" or "postmaster";
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>
    /// A server stands in its cluster's folder all its life; where we may not look, we trust the file.
    /// </summary>
    private static bool MayServe(int pid, string cluster)
    {
        try
        {
            var standsIn = Directory.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false);
            return standsIn is null || standsIn.FullName == cluster;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Directory.Exists($"/proc/{pid}");
        }
    }
}
