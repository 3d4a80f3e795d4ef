namespace CardPlatform.Faults.Tests;

/// <summary>
/// <c>kill -9</c> while a batch is under way, at the two places where that differs: between its two round trips, when
/// nothing of it is written and nothing ever will be; and after the second, when PostgreSQL goes on without the server.
/// </summary>
internal sealed class KilledInABatchScenario(string database, ServerProgram program)
{
    private const int AtOnce = 16;

    /// <summary>Runs it and looks for anything wrong.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(int kills)
    {
        var server = await ServerProcess.StartAsync(database, program);
        try
        {
            var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
            var servers = new List<Uri> { server.Address };
            using var terminal = new Terminal(shop, servers, "b")
            {
                GivesUp = true,
                Patience = TimeSpan.FromSeconds(3),
            };
            await using var load = new Load(terminal, AtOnce);
            for (var kill = 0; kill < kills; kill++)
            {
                await load.MoreAnswersAsync(40);
                await (kill % 2 == 0
                    ? KillBetweenRoundTripsAsync(server, terminal, load)
                    : KillInCommitAsync(server, terminal, load));
                server = await ServerProcess.StartAsync(database, program);
                servers[0] = server.Address;
                terminal.Release();
            }

            await load.MoreAnswersAsync(40);
            await load.StopAsync();
            Assert.True(terminal.Unknowns > 0, "No request was ever interrupted: the test has not tested anything.");
            return await Verification.FindAsync(shop, server.Address, database, terminal);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private async Task KillBetweenRoundTripsAsync(ServerProcess server, Terminal terminal, Load load)
    {
        await using var gate = await QuotaGate.CloseAsync(database);
        await load.WhileRunningAsync(gate.ReachedAsync());

        // Who answers before it has committed does so now; who does not refuses in the end.
        await load.WhileRunningAsync(
            Task.WhenAny(terminal.MoreAnswersAsync(3 * AtOnce), terminal.NextSetbackAsync()));
        await load.WhileRunningAsync(gate.ReachedAsync());
        await server.KillAsync();
        terminal.Hold();
    }

    private async Task KillInCommitAsync(ServerProcess server, Terminal terminal, Load load)
    {
        await using var gate = await JournalGate.CloseAsync(database, "\"e\":\"redeemed\"");
        await load.WhileRunningAsync(gate.ReachedAsync());
        await server.KillAsync();
        terminal.Hold();
    }
}
