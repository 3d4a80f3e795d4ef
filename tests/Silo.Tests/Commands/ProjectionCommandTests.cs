using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;
using CardPlatform.Silo.Commands;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Silo.Tests.Commands;

public sealed class ProjectionCommandTests(PostgresFixture postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rebuild_OfAnEmptyJournal_SaysSo()
    {
        var database = await CreateAsync();
        Assert.Contains("nothing", await ProjectionCommand.RebuildAsync(database, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_WhileAServerProjects_LeavesItToTheServer()
    {
        var database = await CreateAsync();
        await using var server = new ServiceCollection().AddLedger(database).BuildServiceProvider();
        var store = server.GetRequiredService<IProjectionStore>();
        await using var session = await store.TryOpenAsync(format: 1, Token);
        Assert.NotNull(session);

        var answer = await ProjectionCommand.RebuildAsync(database, Token);

        Assert.Contains("the server builds them anew", answer, StringComparison.Ordinal);
        Assert.Equal(0, (await store.ReadProgressAsync(Token)).Format);
    }

    private async Task<string> CreateAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database, Token);
        return database;
    }
}
