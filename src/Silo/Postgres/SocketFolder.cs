using System.Security.Cryptography;
using System.Text;

namespace CardPlatform.Silo.Postgres;

/// <summary>
/// Where the server listens: a Unix socket in a folder that only its own user may enter, never a TCP port.
/// </summary>
internal static class SocketFolder
{
    private const string Shared = "/tmp/cardplatform-socket-";
    private const int LongestSocketPathBytes = 107;

    /// <summary>
    /// In the data folder, or, where that makes a path too long for a socket address, in /tmp under a name that
    /// depends on the data folder alone, so that the next process finds it again.
    /// </summary>
    public static string For(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "socket");
        // A comma separates hosts in a connection string.
        if (Encoding.UTF8.GetByteCount(folder + "/.s.PGSQL.5432") <= LongestSocketPathBytes && !folder.Contains(','))
            return folder;

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder));
        return $"{Shared}{Convert.ToHexStringLower(digest.AsSpan(0, 8))}";
    }

    /// <summary>Whether it lies outside the data folder.</summary>
    public static bool IsShared(string folder) => folder.StartsWith(Shared, StringComparison.Ordinal);

    /// <summary>Makes the folder, or makes sure that it is ours: in /tmp anybody could have made it first.</summary>
    public static async Task PrepareAsync(string folder, ServerAccount account, CancellationToken cancellationToken)
    {
        if (!IsShared(folder))
        {
            await account.CreateFolderAsync(folder, cancellationToken);
            return;
        }

        const string Script =
            """
            mkdir -m 0700 "$1" 2>/dev/null || [ ! -L "$1" -a -O "$1" ] || exit 1
            chmod 0700 "$1"
            """;
        var made = await account.RunAsync(["sh", "-c", Script, "sh", folder], cancellationToken: cancellationToken);
        if (!made.Succeeded)
            throw new SentenceException(
                $"The folder {folder} for PostgreSQL's socket belongs to another user: remove it.");
    }
}
