using CardPlatform.Silo;
using CardPlatform.Silo.Postgres;
using Npgsql;

namespace CardPlatform.Testing;

/// <summary>A data folder on a disk of its own that a test fills and makes room on: a small tmpfs.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private const int EnoughBytes = 1024 * 1024;
    private readonly ThrowAwayFolder _mountPoint = new("cardplatform-disk-");
    private bool _isMounted;

    private SmallDisk()
    {
    }

    /// <summary>What a server takes as its data folder.</summary>
    public string Path => _mountPoint.Path;

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Makes it.</summary>
    /// <returns>It, or null and the reason why it cannot be made here.</returns>
    public static async Task<(SmallDisk? Disk, string Reason)> TryMakeAsync(int megabytes)
    {
        var disk = new SmallDisk();
        var mounted = await ExternalCommand.RunAsync(
            ["mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0711", "tmpfs", disk.Path]);
        disk._isMounted = mounted.Succeeded;
        if (mounted.Succeeded)
            return (disk, string.Empty);
        await disk.DisposeAsync();
        return (null, mounted.Reason);
    }

    /// <summary>Of the application's role, to the private PostgreSQL of the folder, which has to be running.</summary>
    public async Task<string> FindDatabaseAsync() =>
        await PrivatePostgres.FindReadyAsync(Path, CancellationToken.None)
        ?? throw new InvalidOperationException($"No PostgreSQL is ready under {Path}.");

    /// <summary>Has the next entries of the journal go to a new file of PostgreSQL's log.</summary>
    public async Task SwitchLogFileAsync()
    {
        var postgres = new NpgsqlConnectionStringBuilder(await FindDatabaseAsync())
        {
            Username = "postgres",
            Pooling = false,
        };
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var command = source.CreateCommand("SELECT pg_switch_wal()");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Takes all the room that there is, to the last byte.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in (int[])[EnoughBytes, 4096])
        {
            var piece = new byte[size];
            try
            {
                while (true)
                    ballast.Write(piece);
            }
            catch (IOException)
            {
                // Full, but for less than a piece.
            }
        }
    }

    /// <summary>Gives it back.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        if (_isMounted)
        {
            NpgsqlConnection.ClearAllPools();
            await PrivatePostgres.StopLeftoverAsync(Path);
            await ExternalCommand.RunAsync(["umount", Path]);
        }

        _mountPoint.Dispose();
    }
}
