using System.Globalization;
using Npgsql;

namespace CardPlatform.Silo.Postgres;

/// <summary>
/// A real PostgreSQL of our own under the data folder. It runs in a session of its own, so that Ctrl-C reaches it only
/// through <see cref="StopAsync"/>, after everything has been flushed; it survives a <c>kill -9</c> of its parent, and
/// the next start adopts it.
/// </summary>
internal sealed class PrivatePostgres : IWatchedServer, IAsyncDisposable
{
    public const string Database = "cardplatform";
    private const string Owner = "cardplatform";
    private const string Administrator = "postgres";

    private readonly PrivatePostgresOptions _options;
    private readonly PostgresBinaries _binaries;
    private readonly ServerAccount _account;
    private readonly PostgresCluster _cluster;
    private readonly string _socketFolder;

    private PrivatePostgres(
        PrivatePostgresOptions options, PostgresBinaries binaries, ServerAccount account, PostgresCluster cluster)
    {
        _options = options;
        _binaries = binaries;
        _account = account;
        _cluster = cluster;
        _socketFolder = SocketFolder.For(cluster.DataFolder);
    }

    /// <summary>For the application: owns its database and nothing else.</summary>
    public string ConnectionString => ConnectionStringFor(Owner, Database);

    /// <summary>For tests and administration: the superuser.</summary>
    public string AdministratorConnectionString => ConnectionStringFor(Administrator, Administrator);

    /// <summary>Whether the server was already running when we came.</summary>
    public bool WasAdopted { get; private set; }

    /// <summary>The server's process, or null when it is down.</summary>
    public int? ProcessId => PostmasterFile.FindServer(_cluster.Folder);

    /// <summary>Makes the cluster if there is none, starts or adopts its server, and makes the database.</summary>
    /// <exception cref="SentenceException">It cannot be started, and this is why.</exception>
    public static async Task<PrivatePostgres> StartAsync(
        PrivatePostgresOptions options, CancellationToken cancellationToken = default)
    {
        var postgres = await OpenAsync(options, cancellationToken);
        await postgres.StartServerAsync(cancellationToken);
        try
        {
            await postgres.MakeDatabaseAsync(cancellationToken);
            return postgres;
        }
        catch when (!postgres.WasAdopted)
        {
            await postgres.StopAsync();
            throw;
        }
    }

    /// <summary>
    /// Where the database is that another process of ours has made ready; null while it is still about to, or no more.
    /// </summary>
    public static async Task<string?> FindReadyAsync(string dataFolder, CancellationToken cancellationToken)
    {
        if (PostmasterFile.FindServer(PostgresCluster.FolderIn(dataFolder)) is null)
            return null;
        var found = await OpenAsync(new PrivatePostgresOptions(dataFolder), cancellationToken);
        return await ServerPatience.AcceptsAsync(found.AdministratorConnectionString, cancellationToken)
            && await found.HasDatabaseAsync(cancellationToken)
                ? found.ConnectionString
                : null;
    }

    /// <summary>Stops whatever server still runs for a data folder that is about to be removed.</summary>
    public static async Task StopLeftoverAsync(string dataFolder)
    {
        if (PostmasterFile.FindServer(PostgresCluster.FolderIn(dataFolder)) is null)
            return;
        var leftover = await OpenAsync(new PrivatePostgresOptions(dataFolder), CancellationToken.None);
        await leftover.StopAsync(ShutdownMode.Immediate);
    }

    /// <summary>Starts the server of the cluster, unless it runs; then waits until it accepts connections.</summary>
    public async Task StartServerAsync(CancellationToken cancellationToken = default)
    {
        WasAdopted = ProcessId is not null && await AdoptAsync(cancellationToken);
        if (WasAdopted)
            return;

        PostmasterFile.RemoveIfMistaken(_cluster.Folder, _socketFolder);
        await SocketFolder.PrepareAsync(_socketFolder, _account, cancellationToken);
        await WriteSettingsAsync(cancellationToken);
        await ServerStart.RunAsync(_binaries, _account, _cluster.Folder, _options, cancellationToken);
    }

    /// <summary>Stops the server and returns when it is down.</summary>
    public async Task StopAsync(ShutdownMode mode = ShutdownMode.Fast)
    {
        if (ProcessId is null)
            return;
        var word = mode is ShutdownMode.Fast ? "fast" : "immediate";
        var stopped = await _account.RunAsync(
            [_binaries["pg_ctl"], "stop", "-s", "-w", "-t", "120", "-m", word, "-D", _cluster.Folder]);
        if (!stopped.Succeeded && ProcessId is not null)
            throw new SentenceException($"PostgreSQL under {_cluster.Folder} does not stop: {stopped.Reason}");
        if (SocketFolder.IsShared(_socketFolder) && Directory.Exists(_socketFolder))
            Directory.Delete(_socketFolder, recursive: true);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync();
    }

    private static async Task<PrivatePostgres> OpenAsync(
        PrivatePostgresOptions options, CancellationToken cancellationToken)
    {
        var dataFolder = await DataFolderPath.ResolveAsync(options.DataFolder, cancellationToken);
        var account = await ServerAccount.ChooseAsync(dataFolder, cancellationToken);
        var version = PostgresCluster.ReadVersion(dataFolder);
        var binaries = await PostgresBinaries.FindAsync(version, cancellationToken);
        var cluster = await PostgresCluster.OpenAsync(dataFolder, binaries, account, cancellationToken);
        return new PrivatePostgres(options, binaries, account, cluster);
    }

    /// <summary>Whether the server that is there accepts connections, at last; false when it is gone instead.</summary>
    private async Task<bool> AdoptAsync(CancellationToken cancellationToken)
    {
        var accepts = false;
        var limit = _options.StartTimeoutSeconds.ToString(CultureInfo.InvariantCulture);
        await new ServerPatience(TimeSpan.FromSeconds(_options.StartTimeoutSeconds)).UntilAsync(
            async () => ProcessId is null
                || (accepts = await ServerPatience.AcceptsAsync(AdministratorConnectionString, cancellationToken)),
            $"PostgreSQL under {_cluster.Folder} is still starting or stopping after {limit} s: try again later.",
            cancellationToken);
        return accepts;
    }

    private string ConnectionStringFor(string user, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder,
        Port = 5432,
        Username = user,
        Password = _cluster.Password,
        Database = database,
    }.ConnectionString;

    private async Task WriteSettingsAsync(CancellationToken cancellationToken)
    {
        var configuration = await ExternalCommand.RunAsync(
            [_binaries["pg_config"], "--configure"], cancellationToken: cancellationToken);
        var knowsLz4 = _binaries.MajorVersion >= 15
            && configuration.Output.Contains("--with-lz4", StringComparison.Ordinal);
        var settings = PostgresSettings.Render(_socketFolder, _options.MemoryBytes, knowsLz4 ? "lz4" : "on");

        var file = Path.Combine(_cluster.Folder, "cardplatform.conf");
        var written = await _account.RunAsync(
            ["sh", "-c", "umask 077; cat > \"$1\"", "sh", file], settings, cancellationToken);
        if (!written.Succeeded)
            throw new SentenceException($"{file} cannot be written: {written.Reason}");
    }

    /// <summary>Repeated at every start, because the first one may have been interrupted after initdb.</summary>
    private async Task MakeDatabaseAsync(CancellationToken cancellationToken)
    {
        if (await HasDatabaseAsync(cancellationToken))
            return;
        await using var source = NpgsqlDataSource.Create(AdministratorConnectionString + ";Pooling=false");
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP ROLE IF EXISTS {Owner}";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = $"CREATE ROLE {Owner} LOGIN PASSWORD '{_cluster.Password}'";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = $"CREATE DATABASE {Database} OWNER {Owner}";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>It is made last, so where it is, its owner is too.</summary>
    private async Task<bool> HasDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(AdministratorConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand(
            $"SELECT count(*) FROM pg_database WHERE datname = '{Database}'");
        return await command.ExecuteScalarAsync(cancellationToken) is not 0L;
    }
}
