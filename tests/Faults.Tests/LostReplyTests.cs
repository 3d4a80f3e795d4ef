using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>What has been committed is not done again because nobody heard of it.</summary>
public sealed class LostReplyTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Replies_LostAfterCommitUnderLoad_DoubleNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        var cuts = FaultScale.Times(quick: 20, full: 1_000);
        Assert.Empty(await LostReplyScenario.RunAsync(database, ServerProgram.Silo, cuts));
    }
}
