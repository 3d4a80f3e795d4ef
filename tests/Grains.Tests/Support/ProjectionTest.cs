using CardPlatform.Grains.Projections;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>Looks into the read models, which a test's own projectors write.</summary>
public abstract class ProjectionTest(PostgresFixture postgres) : GrainsTest(postgres)
{
    private static readonly string[] Tables =
        ["account_balance", "campaign", "campaign_figure", "grant_figure", "member", "merchant", "union_node"];

    private protected async Task<T> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>All rows of all read models, as text.</summary>
    private protected async Task<string> DumpAsync()
    {
        var rows = string.Join(
            " union all ",
            Tables.Select(table => $"select '{table}' || row(t.*)::text as line from projection.{table} t"));
        return await QueryAsync<string>(
            $"select coalesce(string_agg(line, E'\\n' order by line), '') from ({rows}) all_rows");
    }

    // The journal shows a row to its followers once every older transaction of the server has ended, and other tests
    // share the server.
    private protected async Task ProjectAllAsync(Projector projector)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (await QueryAsync<bool>(
            """
            select (p.transaction_id, p.ordinal) < (j.transaction_id, j.ordinal)
            from projection.progress p, (
              select transaction_id, ordinal from ledger.journal
              order by transaction_id desc, ordinal desc limit 1) as j
            """))
        {
            await projector.RefreshAsync(patience.Token);
        }
    }
}
