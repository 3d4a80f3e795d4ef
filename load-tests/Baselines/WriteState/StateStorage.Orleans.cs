using CardPlatform.Baselines.Hosting;
using CardPlatform.Silo;
using Npgsql;
using Orleans.Configuration;

namespace CardPlatform.Baselines.WriteState;

/// <summary>Where the states lie, in the schema <c>writestate</c> beside what <c>load</c> has made.</summary>
internal sealed class StateStorage(string connectionString, int poolSize)
{
    /// <summary>As many as the procedure has.</summary>
    public const int BestPoolSize = Procedure.RedemptionStore.BestPoolSize;

    /// <summary>Makes the schema anew with a state for each card, and reads what is not on the cards.</summary>
    /// <exception cref="SentenceException">There is nothing to make it of.</exception>
    public async Task<Catalogue> PrepareAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder = { ApplicationName = "writestate-load", CommandTimeout = 0, Pooling = false },
        };
        await using var source = builder.Build();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var isLoaded = new NpgsqlCommand("select to_regclass('baseline.card') is not null", connection);
        if (!(bool)(await isLoaded.ExecuteScalarAsync(cancellationToken))!)
            throw new SentenceException("The schema 'baseline' is not there: run 'load' first.");

        // A vacuum cannot be one of several statements.
        foreach (var sql in (string[])[BaselineSql.Read("storage", "WriteState"), "vacuum analyze writestate.card"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return await Catalogue.ReadAsync(connection, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>The provider's defaults, its serializer among them; connections as the procedure has them.</summary>
    public void Configure(AdoNetGrainStorageOptions storage)
    {
        storage.Invariant = "Npgsql";
        storage.ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "writestate",
            SearchPath = "writestate",
            Options = "-c synchronous_commit=on",
            MaxPoolSize = poolSize,
            MaxAutoPrepare = 8,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
        }.ConnectionString;
    }
}
