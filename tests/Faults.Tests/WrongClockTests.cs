using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>The clock of one of two servers goes wrong by ten minutes while both are under load.</summary>
public sealed class WrongClockTests(PostgresFixture postgres)
{
    private static readonly int AnswersInBetween = FaultScale.Times(quick: 40, full: 5_000);

    [Fact]
    public async Task Server_WithAWrongClock_WritesNothingUntilItIsRight()
    {
        var (shim, reason) = await ClockShim.TryMakeAsync();
        Assert.SkipWhen(shim is null, $"The shim that sets the clock of one process cannot be made: {reason}");
        using var clock = shim;
        var database = await postgres.CreateDatabaseAsync();
        await using var right = await ServerProcess.StartAsync(database);
        await using var wrong = await ServerProcess.StartAsync(database, clock.Environment);
        Assert.True(clock.Calls > 0, "The server was started without the shim.");
        var shop = await Shop.OpenAsync(right.Address, cards: 40, totalCount: 1_000_000);
        using var sibling = new Terminal(shop, [right.Address], "r") { GivesUp = true };
        using var terminal = new Terminal(shop, [wrong.Address], "w") { GivesUp = true };
        await using var siblingLoad = new Load(sibling, atOnce: 8);
        await using var load = new Load(terminal, atOnce: 1);

        foreach (var minutes in (int[])[10, -10])
        {
            await load.MoreAnswersAsync(AnswersInBetween);
            clock.SetWrongBy(TimeSpan.FromMinutes(minutes));
            await Readiness.UntilItRefusesAsync(wrong.Address);
            var before = terminal.Answers.Count;
            await siblingLoad.MoreAnswersAsync(AnswersInBetween * 2);
            Assert.Equal(before, terminal.Answers.Count);
            clock.SetWrongBy(TimeSpan.Zero);
            await Readiness.UntilItServesAsync(wrong.Address);
        }

        await load.MoreAnswersAsync(AnswersInBetween);
        await load.StopAsync();
        await siblingLoad.StopAsync();
        await Verification.VerifyAsync(shop, right.Address, database, sibling, terminal);
    }
}
