using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CardPlatform.Harness.Measuring;
using CardPlatform.Silo;
using CardPlatform.Silo.Postgres;
using Npgsql;

namespace CardPlatform.Harness.Servers;

/// <summary>
/// The one PostgreSQL of a run: a cluster as the product makes it, with the settings that it ships, but reached over
/// TCP, as <c>pgbench</c> and a server of one's own would be.
/// </summary>
internal sealed class BenchPostgres : IAsyncDisposable
{
    private const int StartTimeoutSeconds = 600;
    private readonly string _folder;
    private readonly PostgresBinaries _binaries;
    private readonly ServerAccount _account;
    private readonly PostgresCluster _cluster;

    private BenchPostgres(
        string folder, PostgresBinaries binaries, ServerAccount account, PostgresCluster cluster, int port)
    {
        (_folder, _binaries, _account, _cluster) = (folder, binaries, account, cluster);
        Port = port;
    }

    public int Port { get; }

    public string Password => _cluster.Password;

    public string ClusterFolder => _cluster.Folder;

    /// <summary>A program of the same installation: <c>pgbench</c>.</summary>
    public string Program(string name) => _binaries[name];

    /// <summary>Makes the cluster if there is none yet, and starts its server on a free port.</summary>
    /// <param name="folder">Where its data folder is, or shall be.</param>
    /// <param name="environment">What is added to the environment of the server.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<BenchPostgres> StartAsync(
        string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        // A server that a killed run left behind listens where the product does not look for it.
        await PrivatePostgres.StopLeftoverAsync(Path.GetFullPath(folder));
        var made = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(folder), cancellationToken);
        await made.StopAsync();

        var resolved = await DataFolderPath.ResolveAsync(folder, cancellationToken);
        var account = await ServerAccount.ChooseAsync(resolved, cancellationToken);
        var version = PostgresCluster.ReadVersion(resolved);
        var binaries = await PostgresBinaries.FindAsync(version, cancellationToken);
        var cluster = await PostgresCluster.OpenAsync(resolved, binaries, account, cancellationToken);
        var postgres = new BenchPostgres(resolved, binaries, account, cluster, FreePort());
        await postgres.StartServerAsync(environment, cancellationToken);
        return postgres;
    }

    public string ConnectionString(string database) => Connection("cardplatform", database).ConnectionString;

    public string AdministratorConnectionString(string database) =>
        Connection("postgres", database).ConnectionString;

    /// <summary>Makes a database anew.</summary>
    /// <param name="name">Of it.</param>
    /// <param name="template">What it is a copy of; nobody may be connected to that.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task CreateDatabaseAsync(string name, string template, CancellationToken cancellationToken)
    {
        await DropDatabaseAsync(name, cancellationToken);
        await ExecuteAsync(
            "postgres",
            $"CREATE DATABASE {name} OWNER cardplatform TEMPLATE {template} STRATEGY file_copy",
            cancellationToken);
    }

    public Task DropDatabaseAsync(string name, CancellationToken cancellationToken) =>
        ExecuteAsync("postgres", $"DROP DATABASE IF EXISTS {name} (FORCE)", cancellationToken);

    public Task RenameDatabaseAsync(string name, string other, CancellationToken cancellationToken) =>
        ExecuteAsync("postgres", $"ALTER DATABASE {name} RENAME TO {other}", cancellationToken);

    public async Task<bool> HasDatabaseAsync(string name, CancellationToken cancellationToken) =>
        await ScalarAsync<long>(
            "postgres", $"SELECT count(*) FROM pg_database WHERE datname = '{name}'", cancellationToken) > 0;

    /// <summary>Whether there are entries that the read models lack; never of a database that nobody serves.</summary>
    public Task<bool> IsBehindAsync(string database, CancellationToken cancellationToken) => ScalarAsync<bool>(
        database,
        """
        SELECT EXISTS (SELECT FROM ledger.journal WHERE (transaction_id, ordinal) >
            (SELECT transaction_id, ordinal FROM projection.progress WHERE name = 'journal'))
          AND EXISTS (SELECT FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid())
        """,
        cancellationToken);

    /// <summary>So that every cell begins with the same log behind it.</summary>
    public Task CheckpointAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("postgres", "CHECKPOINT", cancellationToken);

    /// <summary>
    /// Reads all of a database from the disk, as a server that has been up for a day has done; into PostgreSQL's own
    /// buffers if they hold it. An installation without <c>pg_prewarm</c> stays as cold as it is.
    /// </summary>
    public async Task PrewarmAsync(string database, CancellationToken cancellationToken)
    {
        const string Installed = "SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_prewarm'";
        if (await ScalarAsync<long>(database, Installed, cancellationToken) == 0)
            return;

        // What has an id below that is PostgreSQL's own.
        const string Prewarm = """
            CREATE EXTENSION IF NOT EXISTS pg_prewarm;
            SELECT sum(pg_prewarm(c.oid, CASE WHEN fits THEN 'buffer' ELSE 'read' END))
            FROM pg_class c CROSS JOIN (
              SELECT pg_database_size(current_database()) < setting::bigint * 8192 AS fits
              FROM pg_settings WHERE name = 'shared_buffers') AS room
            WHERE c.relkind IN ('r', 't', 'i') AND c.oid >= 16384;
            DROP EXTENSION pg_prewarm
            """;
        await ExecuteAsync(database, Prewarm, cancellationToken);
    }

    /// <summary>How many bytes of write-ahead log there have been.</summary>
    public async Task<decimal> WalBytesAsync(CancellationToken cancellationToken) => await ScalarAsync<decimal>(
        "postgres", "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')", cancellationToken);

    public double CpuSeconds() =>
        PostmasterFile.FindServer(_cluster.Folder) is { } server ? ProcessCpu.SecondsOfFamily(server) : 0;

    public async Task ExecuteAsync(string database, string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(AdministratorConnectionString(database) + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<T> ScalarAsync<T>(string database, string sql, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(AdministratorConnectionString(database) + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync();
    }

    private Task<CommandResult> StopAsync() => _account.RunAsync(
        [_binaries["pg_ctl"], "stop", "-s", "-w", "-t", "120", "-m", "fast", "-D", _cluster.Folder]);

    private async Task StartServerAsync(
        IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var port = Port.ToString(CultureInfo.InvariantCulture);
        var started = await _account.RunAsync(
            [
                "env", .. environment.Select(set => $"{set.Key}={set.Value}"), _binaries["pg_ctl"], "start", "-s", "-w",
                "-t", StartTimeoutSeconds.ToString(CultureInfo.InvariantCulture),
                "-D", _cluster.Folder, "-l", Path.Combine(_cluster.Folder, "start.log"),
                "-o", $"-h 127.0.0.1 -p {port}",
            ],
            cancellationToken: cancellationToken);
        if (!started.Succeeded)
            throw new SentenceException($"PostgreSQL under {_folder} does not start: {started.Reason}");
    }

    private NpgsqlConnectionStringBuilder Connection(string user, string database) => new()
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = user,
        Password = _cluster.Password,
        Database = database,
        SslMode = SslMode.Disable,
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
