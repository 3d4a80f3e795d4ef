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

    public async ValueTask DisposeAsync()
    {
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
