using CardPlatform.Baselines.Hosting;
using Npgsql;

namespace CardPlatform.Baselines.Procedure.Loading;

/// <summary>
/// Fills the schema <c>baseline</c> from the journal of the same database, so that the same ids work at either
/// endpoint. What there are millions of is moved by SQL alone; merchants, campaigns and unions the domain folds.
/// </summary>
internal static class BaselineLoad
{
    /// <exception cref="Silo.SentenceException">A campaign promises what the baseline cannot do.</exception>
    public static async Task RunAsync(
        string connectionString, TimeProvider clock, TextWriter told, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder = { ApplicationName = "baseline-load", CommandTimeout = 0 },
        };
        await using var source = builder.Build();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var reading = await source.OpenConnectionAsync(cancellationToken);
        var campaigns = await CampaignRows.ReadAsync(reading, clock.GetUtcNow(), cancellationToken);

        // Hash aggregates and index builds over millions of rows; this session only.
        await ExecuteAsync(connection, "set work_mem = '256MB'; set maintenance_work_mem = '512MB'", cancellationToken);
        await StepAsync("schema", () => ExecuteAsync(connection, BaselineSql.Read("schema"), cancellationToken));
        await StepAsync("campaigns", () => CampaignRows.WriteAsync(connection, campaigns, cancellationToken));
        await StepAsync("merchants", () => MerchantRows.CopyAsync(reading, connection, cancellationToken));
        await StepAsync("unions", () => UnionRows.CopyAsync(reading, connection, cancellationToken));
        await StepAsync("cards", () => ExecuteAsync(connection, BaselineSql.Read("cards"), cancellationToken));
        await StepAsync("usage", () => ExecuteAsync(connection, BaselineSql.Read("usage"), cancellationToken));
        await StepAsync("indexes", () => IndexAsync(connection, cancellationToken));
        await StepAsync("lives", () => CardLives.ApplyAsync(reading, connection, cancellationToken));
        await ExecuteAsync(connection, BaselineSql.Read("rules"), cancellationToken);
        await ExecuteAsync(connection, BaselineSql.Read("redeem"), cancellationToken);

        async Task StepAsync(string name, Func<Task> step)
        {
            var started = clock.GetTimestamp();
            await step();
            await told.WriteLineAsync($"{name}: {clock.GetElapsedTime(started).TotalSeconds:0.0} s");
        }
    }

    private static async Task IndexAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Each on its own: a vacuum cannot be one of several statements.
        foreach (var statement in BaselineSql.Read("indexes").Split(";\n"))
        {
            if (!string.IsNullOrWhiteSpace(statement))
                await ExecuteAsync(connection, statement, cancellationToken);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
