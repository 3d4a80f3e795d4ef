using CardPlatform.Silo.Postgres;
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

    /// <summary>The key that violates an index may be a card number.</summary>
    [Fact]
    public async Task Log_OfAViolatedKey_NamesTheIndexAndNotTheKey()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        await using var postgres = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(folder.Path) { MemoryBytes = 1 << 30 });
        await using var source = NpgsqlDataSource.Create(postgres.AdministratorConnectionString);
        await using var create = source.CreateCommand("CREATE TABLE cards (number bigint PRIMARY KEY)");
        await create.ExecuteNonQueryAsync();
        await using var insert = source.CreateCommand(
            "INSERT INTO cards VALUES (6200000000000005), (6200000000000005)");
        await Assert.ThrowsAsync<PostgresException>(() => insert.ExecuteNonQueryAsync());
        await using var mark = source.CreateCommand("DO $$ BEGIN RAISE LOG 'all written'; END $$");
        await mark.ExecuteNonQueryAsync();

        // The server's collector writes the log in a process of its own.
        var log = "";
        while (!log.Contains("all written", StringComparison.Ordinal))
        {
            await Task.Yield();
            log = string.Concat(
                Directory.GetFiles(Path.Combine(folder.Path, "postgres", "log")).Select(File.ReadAllText));
        }

        Assert.Contains("\"cards_pkey\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("6200000000000005", log, StringComparison.Ordinal);
        Assert.DoesNotContain("DETAIL:", log, StringComparison.Ordinal);
        Assert.DoesNotContain("STATEMENT:", log, StringComparison.Ordinal);
    }

    private static async Task ExecuteAsync(ThrowAwayPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
