using CardPlatform.Ledger;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Postgres;
using Npgsql;

namespace CardPlatform.Silo.Data;

/// <summary>
/// The database that a verb works on, up to date: one's own server, or the private one, which is started if it is down
/// and then stopped at the end by whoever started it.
/// </summary>
internal sealed class SiloDatabase : IAsyncDisposable
{
    private readonly DataFolderLock? _lock;
    private readonly PrivatePostgres? _owned;
    private PostgresWatch? _watch;

    private SiloDatabase(string connectionString, DataFolderLock? folderLock = null, PrivatePostgres? owned = null)
    {
        ConnectionString = connectionString;
        _lock = folderLock;
        _owned = owned;
    }

    public string ConnectionString { get; }

    /// <param name="options">Where it is.</param>
    /// <param name="shares">
    /// Whether a private server that another process owns will do: yes for a tool, no for a second server.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SentenceException">It cannot be opened, and this is why.</exception>
    public static async Task<SiloDatabase> OpenAsync(
        SiloOptions options, bool shares, CancellationToken cancellationToken)
    {
        var database = options.ConnectionString is { } own
            ? new SiloDatabase(own)
            : await OpenPrivateAsync(options.DataFolder, shares, cancellationToken);
        try
        {
            await MigrateAsync(database.ConnectionString, cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>For a server, which lives longer than a tool: keeps the private PostgreSQL running.</summary>
    public void KeepRunning() =>
        _watch ??= _owned is null ? null : new PostgresWatch(_owned, TimeProvider.System, Console.Error);

    /// <summary>PostgreSQL is stopped whatever became of its watch, and the folder is given up last of all.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_watch is not null)
                await _watch.DisposeAsync();
        }
        finally
        {
            try
            {
                if (_owned is not null)
                    await _owned.DisposeAsync();
            }
            finally
            {
                _lock?.Dispose();
            }
        }
    }

    private static async Task<SiloDatabase> OpenPrivateAsync(
        string folder, bool shares, CancellationToken cancellationToken)
    {
        var path = await DataFolderPath.ResolveAsync(folder, cancellationToken);
        var folderLock = DataFolderLock.TryTake(path);
        if (folderLock is null && !shares)
            throw new SentenceException(
                $"The data folder {path} is in use by another CardPlatform process: "
                + "stop it, or set CARDPLATFORM_DATA.");
        return folderLock is null
            ? await JoinAsync(path, cancellationToken)
            : await StartAsync(path, folderLock, cancellationToken);
    }

    private static async Task<SiloDatabase> StartAsync(
        string path, DataFolderLock folderLock, CancellationToken cancellationToken)
    {
        try
        {
            var postgres = await PrivatePostgres.StartAsync(new PrivatePostgresOptions(path), cancellationToken);
            return new SiloDatabase(postgres.ConnectionString, folderLock, postgres);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Whoever owns the folder may be just starting or stopping: waits until that is over.</summary>
    private static async Task<SiloDatabase> JoinAsync(string path, CancellationToken cancellationToken)
    {
        DataFolderLock? folderLock = null;
        string? ready = null;
        var patience = TimeSpan.FromSeconds(PrivatePostgresOptions.DefaultStartTimeoutSeconds);
        await new ServerPatience(patience).UntilAsync(
            async () => (ready = await PrivatePostgres.FindReadyAsync(path, cancellationToken)) is not null
                || (folderLock = DataFolderLock.TryTake(path)) is not null,
            $"PostgreSQL under {path} is still starting or stopping: try again later.",
            cancellationToken);
        return ready is null ? await StartAsync(path, folderLock!, cancellationToken) : new SiloDatabase(ready);
    }

    private static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await LedgerMigrations.ApplyAsync(connectionString, cancellationToken);
        }
        catch (LedgerSchemaException schema)
        {
            throw new SentenceException(schema.Message, schema);
        }
        catch (Exception error) when (error is NpgsqlException or ArgumentException or FormatException)
        {
            throw new SentenceException($"The database cannot be used: {error.Message}", error);
        }
    }
}
