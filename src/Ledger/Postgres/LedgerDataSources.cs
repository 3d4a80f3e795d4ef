using Npgsql;

namespace CardPlatform.Ledger.Postgres;

/// <summary>The connections of one process: a few for the writer's lanes, a small pool for reads.</summary>
internal sealed class LedgerDataSources(string connectionString, LedgerOptions options) : IAsyncDisposable
{
    /// <summary>Reads are short; more connections would only make the server switch between them.</summary>
    private const int ReadPoolSize = 16;

    public NpgsqlDataSource Writing { get; } =
        Build(connectionString, options, "writer", options.WriterConnections + 2);

    public NpgsqlDataSource Reading { get; } = Build(connectionString, options, "reader", ReadPoolSize);

    /// <summary>For the projector: not pooled, because its lock has to end with its use of the connection.</summary>
    public NpgsqlDataSource Projecting { get; } = BuildProjecting(connectionString, options);

    public async ValueTask DisposeAsync()
    {
        await Projecting.DisposeAsync();
        await Writing.DisposeAsync();
        await Reading.DisposeAsync();
    }

    private static NpgsqlDataSource Build(string connectionString, LedgerOptions options, string role, int poolSize)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder =
            {
                ApplicationName = $"cardplatform-{role}",
                CommandTimeout = options.CommandTimeoutSeconds,
                Timeout = options.ConnectTimeoutSeconds,
                MaxPoolSize = poolSize,
                MaxAutoPrepare = 40,
                AutoPrepareMinUsages = 1,
                NoResetOnClose = true,
                IncludeErrorDetail = false,
            },
        };
        builder.UsePhysicalConnectionInitializer(
            connection => Initialize(connection, options).ExecuteNonQuery(),
            async connection => await Initialize(connection, options).ExecuteNonQueryAsync());
        return builder.Build();
    }

    // A page lost with the server is simply read again, so nobody waits for the disk; and emptying a large table, or
    // the first statement after a restart, may take longer than a commit.
    private static NpgsqlDataSource BuildProjecting(string connectionString, LedgerOptions options)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder =
            {
                ApplicationName = "cardplatform-projector",
                CommandTimeout = options.ProjectionTimeoutSeconds,
                Timeout = options.ConnectTimeoutSeconds,
                Pooling = false,
                MaxAutoPrepare = 20,
                AutoPrepareMinUsages = 1,
                IncludeErrorDetail = false,
            },
        };
        const string settings = """
            set synchronous_commit = off; set enable_seqscan = off; set plan_cache_mode = force_generic_plan;
            set jit = off
            """;
        builder.UsePhysicalConnectionInitializer(
            connection => new NpgsqlCommand(settings, connection).ExecuteNonQuery(),
            async connection => await new NpgsqlCommand(settings, connection).ExecuteNonQueryAsync());
        return builder.Build();
    }

    /// <summary>
    /// Plans are made once per connection, perhaps while the journal is still empty: without the planner's settings a
    /// plan with a sequential scan could be kept while the table grows under it. Durability is not left to the server's
    /// configuration, and neither is the end of a lock whose holder is gone.
    /// </summary>
    private static NpgsqlCommand Initialize(NpgsqlConnection connection, LedgerOptions options) => new(
        $"""
        set synchronous_commit = on; set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set jit = off;
        set lock_timeout = {options.LockTimeoutMilliseconds};
        set idle_in_transaction_session_timeout = '{options.SilentTransactionTimeoutSeconds}s'
        """,
        connection);
}
