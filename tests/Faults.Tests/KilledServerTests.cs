using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>Invariants 1 and 2 against <c>kill -9</c>, fifty times, under load.</summary>
public sealed class KilledServerTests(PostgresFixture postgres)
{
    private const int Kills = 50;
    private const int Workers = 16;
    private const int AnswersBetweenKills = 60;

    [Fact]
    public async Task Server_KilledFiftyTimesUnderLoad_KeepsEveryAnswerAndDoublesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        var server = await ServerProcess.StartAsync(database);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        var servers = new List<Uri> { server.Address };
        using var terminal = new Terminal(shop, servers, "k") { GivesUp = true };
        await using var load = new Load(terminal, Workers);

        for (var kill = 1; kill <= Kills; kill++)
        {
            // The load decides when: some requests are always under way when the server dies.
            await load.MoreAnswersAsync(AnswersBetweenKills);
            await server.KillAsync();
            terminal.Hold();
            server = await ServerProcess.StartAsync(database);
            servers[0] = server.Address;
            terminal.Release();
        }

        await load.StopAsync();
        await Verification.VerifyAsync(shop, server.Address, database, terminal);
        Assert.True(terminal.Retries > 0, "No request was ever interrupted: the test has not tested anything.");
        await server.DisposeAsync();
    }
}
