using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// <c>kill -9</c> in the middle of a batch for certain; <see cref="KilledServerTests"/> leaves it to chance.
/// </summary>
public sealed class KilledInABatchTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Server_KilledInABatchUnderLoad_KeepsEveryAnswerAndDoublesNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        var scenario = new KilledInABatchScenario(database, ServerProgram.Silo);
        Assert.Empty(await scenario.RunAsync(kills: FaultScale.Times(quick: 2, full: 40)));
    }
}
