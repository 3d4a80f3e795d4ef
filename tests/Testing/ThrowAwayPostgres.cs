using System.Diagnostics;
using CardPlatform.Silo;
using CardPlatform.Silo.Postgres;
using Npgsql;

namespace CardPlatform.Testing;

/// <summary>
/// A PostgreSQL that a test may crash: real, durable, in a temporary folder that is removed afterwards. A test that
/// stops the server uses one of its own, never the one that its assembly shares.
/// </summary>
/// <param name="environment">Added to the environment of the server.</param>
public sealed class ThrowAwayPostgres(IReadOnlyDictionary<string, string>? environment = null) : IAsyncDisposable
{
    private const long SmallMemoryBytes = 1024L * 1024 * 1024;
    private readonly ThrowAwayFolder _folder = new("cardplatform-test-");
    private PrivatePostgres? _postgres;

    /// <summary>Of the superuser, to the database <c>postgres</c>.</summary>
    public string ConnectionString => Postgres.AdministratorConnectionString;

    /// <summary>Of the application's own role, to its own database.</summary>
    public string ApplicationConnectionString => Postgres.ConnectionString;

    private PrivatePostgres Postgres => _postgres ?? throw new InvalidOperationException("It was not started.");

    /// <summary>Makes the cluster and starts it.</summary>
    public async Task StartAsync()
    {
        var options = new PrivatePostgresOptions(_folder.Path)
        {
            MemoryBytes = SmallMemoryBytes,
            Environment = environment ?? new Dictionary<string, string>(),
        };
        _postgres = await PrivatePostgres.StartAsync(options);
    }

    /// <summary>Stops it the orderly way.</summary>
    public Task StopAsync() => Postgres.StopAsync(ShutdownMode.Fast);

    /// <summary>Stops it as <c>pg_ctl stop -m immediate</c> does: no checkpoint, every session dropped.</summary>
    public Task StopImmediatelyAsync() => Postgres.StopAsync(ShutdownMode.Immediate);

    /// <summary>Kills the server process with SIGKILL; its sessions die with it.</summary>
    public async Task KillAsync()
    {
        if (Postgres.ProcessId is not { } id)
            return;
        using var process = Process.GetProcessById(id);
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it again after any of the above, replaying its log if need be.</summary>
    public Task StartAgainAsync() => Postgres.StartServerAsync();

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await _postgres.StopAsync(ShutdownMode.Immediate);
        }

        _folder.Dispose();
    }
}
