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
            connection => Initialize(connection).ExecuteNonQuery(),
            async connection => await Initialize(connection).ExecuteNonQueryAsync());
        return builder.Build();
    }

    /// <summary>
    /// Plans are made once per connection, perhaps while the journal is still empty: without these two settings a plan
    /// with a sequential scan could be kept while the table grows under it. Durability is not left to the server's
    /// configuration.
    /// </summary>
    private static NpgsqlCommand Initialize(NpgsqlConnection connection) => new(
        """
        set synchronous_commit = on; set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set jit = off
        """,
        connection);
}
