using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>An administrator ends the writer's sessions, again and again.</summary>
public sealed class TerminatedBackendTests(PostgresFixture postgres)
{
    private const int MaxLooks = 100;

    [Fact]
    public async Task Backends_TerminatedUnderLoad_LoseAndDoubleNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var server = await ServerProcess.StartAsync(database);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "e") { GivesUp = true };
        await using var load = new Load(terminal, atOnce: FaultScale.Times(quick: 8, full: 32));

        for (var round = 0; round < FaultScale.Times(quick: 20, full: 1_000); round++)
        {
            await load.MoreAnswersAsync(20);
            // Those of the round before may not have been replaced yet; an answer more, and one has been.
            var terminated = await TerminateWritersAsync(database);
            for (var look = 1; terminated == 0 && look < MaxLooks; look++)
            {
                await load.MoreAnswersAsync(1);
                terminated = await TerminateWritersAsync(database);
            }

            Assert.NotEqual(0L, terminated);
        }

        await load.MoreAnswersAsync(20);
        await load.StopAsync();
        Assert.True(terminal.Retries > 0, "No request was ever interrupted: the test has not tested anything.");
        await Verification.VerifyAsync(shop, server.Address, database, terminal);
    }

    private static async Task<long> TerminateWritersAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var terminate = source.CreateCommand("""
            select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
            where application_name = 'cardplatform-writer' and datname = current_database()
            """);
        return (long)(await terminate.ExecuteScalarAsync())!;
    }
}
