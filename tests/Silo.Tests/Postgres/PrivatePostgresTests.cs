using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Silo.Tests.Postgres;

public sealed class PrivatePostgresTests(PostgresFixture fixture)
{
    [Fact]
    public async Task Settings_OfARunningServer_AreDurable()
    {
        await using var source = NpgsqlDataSource.Create(await fixture.CreateDatabaseAsync());

        await using var command = source.CreateCommand(
            """
            SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses')
            """);
        var settings = await command.ExecuteScalarAsync();

        Assert.Equal(
            "data_checksums=on fsync=on full_page_writes=on listen_addresses= synchronous_commit=on", settings);
    }

    [Fact]
    public async Task Kill_OfTheServer_KeepsWhatWasCommitted()
    {
        await using var postgres = new ThrowAwayPostgres();
        await postgres.StartAsync();
        await ExecuteAsync(postgres, "CREATE TABLE kept (x int); INSERT INTO kept VALUES (1)");

        await postgres.KillAsync();
        await postgres.StartAgainAsync();
        await ExecuteAsync(postgres, "INSERT INTO kept VALUES (2)");
        await postgres.StopImmediatelyAsync();
        await postgres.StartAgainAsync();

        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand("SELECT count(*) FROM kept");
        Assert.Equal(2L, await command.ExecuteScalarAsync());
    }

    private static async Task ExecuteAsync(ThrowAwayPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
