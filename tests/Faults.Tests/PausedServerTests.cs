using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// SIGSTOP of one of two servers in the middle of what it does, and SIGCONT when the other has long gone on: what it
/// had decided, and what it has in memory, is of the past.
/// </summary>
public sealed class PausedServerTests(PostgresFixture postgres)
{
    private const int AtOnce = 16;

    [Fact]
    public async Task Server_PausedUnderLoad_IsFencedOffWhenItGoesOn()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var first = await ServerProcess.StartAsync(database);
        await using var second = await ServerProcess.StartAsync(database);

        // More cards than requests at once: of those that it is just writing when it is stopped, the server may learn
        // by a lost session that they are to be read again. The others it believes to know.
        var shop = await Shop.OpenAsync(first.Address, cards: 3 * AtOnce, totalCount: 1_000_000);
        using var both = new Terminal(shop, [first.Address, second.Address], "b")
        {
            GivesUp = true,
            Patience = TimeSpan.FromSeconds(0.5),
        };
        await using (var load = new Load(both, AtOnce))
        {
            await load.MoreAnswersAsync(400);
            await second.PauseAsync();

            // The pause itself is what is tested: locks, sessions and patience end in it.
            var token = TestContext.Current.CancellationToken;
            await load.WhileRunningAsync(Task.Delay(FaultScale.Seconds(quick: 4), TimeProvider.System, token));
            await load.MoreAnswersAsync(100);
            await load.StopAsync();
        }

        // Nobody else writes now: what is refused is what the one that stood still appends.
        var rejectedBefore = await FenceLog.CountRejectionsAsync(database);
        await second.ContinueAsync();
        using var late = new Terminal(shop, [second.Address], "s");
        await RedeemAsync(late, 100);
        Assert.True(
            await FenceLog.HasMoreRejectionsAsync(database, rejectedBefore),
            "Nothing was fenced: the server that stood still had nothing stale.");

        await using (var load = new Load(both, AtOnce))
        {
            await load.MoreAnswersAsync(100);
            await load.StopAsync();
        }

        Assert.True(both.Unknowns > 0, "Nobody ever waited for the server that stood still.");
        await Verification.VerifyAsync(shop, first.Address, database, both, late);
    }

    private static Task RedeemAsync(Terminal terminal, int times) => Task.WhenAll(
        Enumerable.Range(0, times).Select(_ => Task.Run(() => terminal.RedeemAsync(CancellationToken.None))));
}
