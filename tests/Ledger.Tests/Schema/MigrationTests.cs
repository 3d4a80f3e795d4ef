using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Schema;

public sealed class MigrationTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    [Fact]
    public async Task Apply_Again_DoesNothing() => Assert.Equal(0, await LedgerMigrations.ApplyAsync(ConnectionString));

    [Fact]
    public async Task Apply_ByProcessesStartingTogether_IsDoneOnce()
    {
        var fresh = await CreateDatabaseAsync();
        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LedgerMigrations.ApplyAsync(fresh)));
        Assert.Equal(3, applied.Count(count => count == 0));
        Assert.True(applied.Max() > 0);
    }

    [Fact]
    public async Task Apply_ToADatabaseOfANewerBuild_RefusesInOneSentence()
    {
        await QueryAsync<object>("insert into ledger.migration values (9999, 'from the future', '') returning 1");
        var refusal = await Assert.ThrowsAsync<LedgerSchemaException>(
            () => LedgerMigrations.ApplyAsync(ConnectionString));
        Assert.Contains("written by a newer CardPlatform", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_WhenAnAppliedMigrationWasEdited_Refuses()
    {
        await QueryAsync<object>("update ledger.migration set checksum = 'x' where number = 1 returning 1");
        await Assert.ThrowsAsync<LedgerSchemaException>(() => LedgerMigrations.ApplyAsync(ConnectionString));
    }
}
