using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>How a new version is brought in: one server after the other is asked to stop, and started again.</summary>
public sealed class RollingRestartTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Servers_RestartedInTurnUnderLoad_LoseAndDoubleNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        var running = new List<ServerProcess>();
        try
        {
            running.Add(await ServerProcess.StartAsync(database));
            running.Add(await ServerProcess.StartAsync(database));
            var shop = await Shop.OpenAsync(running[0].Address, cards: 40, totalCount: 1_000_000);
            var servers = running.ConvertAll(server => server.Address);
            using var terminal = new Terminal(shop, servers, "r") { GivesUp = true };
            await using var load = new Load(terminal, atOnce: FaultScale.Times(quick: 4, full: 32));

            for (var restart = 0; restart < FaultScale.Times(quick: 2, full: 20); restart++)
            {
                await load.MoreAnswersAsync(100);
                var turn = restart % running.Count;
                Assert.Equal(0, await running[turn].StopAsync());
                await running[turn].DisposeAsync();

                // As whatever shares the load out does, once nobody listens there.
                servers[turn] = servers[(turn + 1) % running.Count];
                running[turn] = await ServerProcess.StartAsync(database);
                servers[turn] = running[turn].Address;
            }

            await load.MoreAnswersAsync(100);
            await load.StopAsync();
            Assert.True(terminal.Retries > 0, "No request met a server that stopped: nothing was tested.");
            await Verification.VerifyAsync(shop, servers[0], database, terminal);
        }
        finally
        {
            foreach (var server in running)
                await server.DisposeAsync();
        }
    }
}
