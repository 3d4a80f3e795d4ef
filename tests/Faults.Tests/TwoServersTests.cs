using CardPlatform.Testing;

namespace CardPlatform.Faults.Tests;

/// <summary>Two processes on one database: correct, only slower.</summary>
public sealed class TwoServersTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Servers_SharingADatabase_FenceEachOtherAndDoubleNothing()
    {
        var database = await postgres.CreateDatabaseAsync();
        var rejectedBefore = await FenceLog.CountRejectionsAsync(database);
        var requestsEach = FaultScale.Times(quick: 60, full: 300);
        Assert.Empty(await TwoServersScenario.RunAsync(database, ServerProgram.Silo, requestsEach));
        Assert.True(
            await FenceLog.HasMoreRejectionsAsync(database, rejectedBefore),
            "Nothing was ever fenced: the servers did not meet.");
    }
}
