using System.Globalization;
using System.Security.Cryptography;

namespace CardPlatform.Silo.Postgres;

/// <summary>The files of the private PostgreSQL: made once, checked at every start.</summary>
internal sealed record PostgresCluster(string DataFolder, string Folder, string Password)
{
    private const string PasswordFile = "postgres.password";

    // The password arrives on standard input and passes through a file that only the server's user can read. The
    // cluster gets its name last, so that an interrupted initdb leaves nothing that looks like a cluster.
    private const string InitializeScript =
        """
        set -e
        umask 077
        rm -rf "$2/new"
        mkdir "$2/new"
        cat > "$2/new.password"
        "$1" -D "$2/new" -U postgres -E UTF8 --locale=C --data-checksums -A scram-sha-256 --pwfile="$2/new.password"
        rm "$2/new.password"
        echo "include 'cardplatform.conf'" >> "$2/new/postgresql.conf"
        """;

    public static string FolderIn(string dataFolder) => Path.Combine(dataFolder, "postgres");

    /// <summary>The major version that made the cluster, or null if there is none yet.</summary>
    public static int? ReadVersion(string dataFolder)
    {
        var file = Path.Combine(FolderIn(dataFolder), "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Finds the cluster of a data folder, or makes it.</summary>
    public static async Task<PostgresCluster> OpenAsync(
        string dataFolder, PostgresBinaries binaries, ServerAccount account, CancellationToken cancellationToken)
    {
        var cluster = new PostgresCluster(
            dataFolder, FolderIn(dataFolder), ReadOrMakePassword(dataFolder));
        if (!Directory.Exists(cluster.Folder))
            await cluster.InitializeAsync(binaries, account, cancellationToken);
        return cluster;
    }

    private async Task InitializeAsync(
        PostgresBinaries binaries, ServerAccount account, CancellationToken cancellationToken)
    {
        var nursery = Path.Combine(DataFolder, "postgres.new");
        await account.CreateFolderAsync(nursery, cancellationToken);
        var made = await account.RunAsync(
            ["sh", "-c", InitializeScript, "sh", binaries["initdb"], nursery], Password, cancellationToken);
        if (!made.Succeeded)
            throw new SentenceException($"PostgreSQL cannot make its data folder {Folder}: {made.Reason}");
        Directory.Move(Path.Combine(nursery, "new"), Folder);
        Directory.Delete(nursery, recursive: true);
    }

    /// <summary>The password is on disk before the cluster that needs it, and readable by its owner alone.</summary>
    private static string ReadOrMakePassword(string dataFolder)
    {
        var path = Path.Combine(dataFolder, PasswordFile);
        try
        {
            if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } existing)
                return existing;
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new SentenceException($"The data folder {dataFolder} belongs to another user.", denied);
        }

        if (Directory.Exists(FolderIn(dataFolder)))
            throw new SentenceException($"The file {path} is missing: without it the data folder cannot be opened.");

        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(password);
        return password;
    }
}
