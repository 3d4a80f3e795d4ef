using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// The server's connections go through a proxy that cuts one of its writer's again and again, each time between a
/// COMMIT and its reply: what was written, the server cannot know.
/// </summary>
internal static class LostReplyScenario
{
    private const int AtOnce = 16;

    /// <summary>Runs it and looks for anything wrong.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(string database, ServerProgram program, int cuts)
    {
        await using var proxy = new TcpProxy(database);
        await using var server = await ServerProcess.StartAsync(proxy.ConnectionString, program);
        var shop = await Shop.OpenAsync(server.Address, cards: 40, totalCount: 1_000_000);
        using var terminal = new Terminal(shop, [server.Address], "l") { GivesUp = true };
        await using var load = new Load(terminal, AtOnce);

        for (var cut = 0; cut < cuts; cut++)
        {
            await load.MoreAnswersAsync(20);
            await load.WhileRunningAsync(proxy.CutNextCommitAsync());
        }

        await load.MoreAnswersAsync(20);
        await load.StopAsync();
        Assert.True(
            terminal.Unknowns >= cuts, $"{cuts} replies were lost, and {terminal.Unknowns} requests uncertain.");
        return await Verification.FindAsync(shop, server.Address, database, terminal);
    }
}
