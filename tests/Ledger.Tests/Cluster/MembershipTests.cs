using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Cluster;

public sealed class MembershipTests(PostgresFixture postgres)
{
    private static readonly Silo First = new(11_111);
    private static readonly Silo Second = new(22_222);

    [Fact]
    public async Task Queries_AfterMigration_AreAllThere()
    {
        var queries = await OpenAsync();

        Assert.Superset(
            new HashSet<string>
            {
                "InsertMembershipVersionKey", "InsertMembershipKey", "UpdateMembershipKey", "UpdateIAmAlivetimeKey",
                "MembershipReadRowKey", "MembershipReadAllKey", "GatewaysQueryKey", "DeleteMembershipTableEntriesKey",
                "CleanupDefunctSiloEntriesKey",
            },
            queries.Texts.Keys.ToHashSet());
    }

    [Fact]
    public async Task InsertVersion_Twice_InsertsOnceAndKeepsTheVersion()
    {
        var queries = await OpenAsync();
        Assert.True(await queries.InsertVersionAsync());
        await queries.InsertAsync(First, 0);

        Assert.False(await queries.InsertVersionAsync());

        Assert.Equal(1, await queries.VersionAsync());
    }

    [Fact]
    public async Task Insert_WithCurrentVersion_AddsTheMemberAndAdvances()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();

        Assert.True(await queries.InsertAsync(First, 0));

        var row = Assert.Single(await queries.ReadAllAsync());
        Assert.Equal(1, row["Version"]);
        Assert.Equal("127.0.0.1", row["Address"]);
        Assert.Equal(11_111, row["Port"]);
        Assert.Equal(1, row["Generation"]);
        Assert.Equal("silo-11111", row["SiloName"]);
        Assert.Equal("host", row["HostName"]);
        Assert.Equal(Silo.Active, row["Status"]);
        Assert.Equal(30_000, row["ProxyPort"]);
        Assert.Equal(First.StartTime, row["StartTime"]);
        Assert.Equal(First.AliveTime, row["IAmAliveTime"]);
        Assert.Null(row["SuspectTimes"]);
    }

    [Fact]
    public async Task Insert_WithStaleVersion_ChangesNothing()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();
        await queries.InsertAsync(First, 0);

        Assert.False(await queries.InsertAsync(Second, 0));
        Assert.False(await queries.InsertAsync(Second, 7));

        Assert.Equal(11_111, Assert.Single(await queries.ReadAllAsync())["Port"]);
        Assert.Equal(1, await queries.VersionAsync());
    }

    [Fact]
    public async Task Insert_OfAMemberThatIsThere_DoesNotAdvanceTheVersion()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();
        await queries.InsertAsync(First, 0);

        Assert.False(await queries.InsertAsync(First with { Status = Silo.Dead }, 1));

        Assert.Equal(Silo.Active, Assert.Single(await queries.ReadAllAsync())["Status"]);
        Assert.Equal(1, await queries.VersionAsync());
    }

    [Fact]
    public async Task Insert_WithoutAVersionRow_IsRefused()
    {
        var queries = await OpenAsync();

        Assert.False(await queries.InsertAsync(First, 0));

        Assert.Empty(await queries.ReadAllAsync());
    }

    [Fact]
    public async Task Update_WithCurrentVersion_ChangesTheMemberAndAdvances()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();
        await queries.InsertAsync(First, 0);
        const string Votes =
            "127.0.0.1:22222@1,2026-03-02 04:06:00.000 GMT|127.0.0.1:33333@1,2026-03-02 04:06:01.000 GMT";

        Assert.True(await queries.UpdateAsync(First with { Status = Silo.Dead, SuspectTimes = Votes }, 1));

        var row = Assert.Single(await queries.ReadAllAsync());
        Assert.Equal(2, row["Version"]);
        Assert.Equal(Silo.Dead, row["Status"]);
        Assert.Equal(Votes, row["SuspectTimes"]);
    }

    [Fact]
    public async Task Update_WithStaleVersion_ChangesNothing()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();
        await queries.InsertAsync(First, 0);

        Assert.False(await queries.UpdateAsync(First with { Status = Silo.Dead }, 0));

        Assert.Equal(Silo.Active, Assert.Single(await queries.ReadAllAsync())["Status"]);
        Assert.Equal(1, await queries.VersionAsync());
    }

    [Fact]
    public async Task Update_OfAMissingMember_DoesNotAdvanceTheVersion()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();
        await queries.InsertAsync(First, 0);

        Assert.False(await queries.UpdateAsync(Second, 1));
        Assert.False(await queries.UpdateAsync(First with { Generation = 2 }, 1));

        Assert.Equal(1, await queries.VersionAsync());
    }

    [Fact]
    public async Task SayAlive_ChangesTheTimeAndNotTheVersion()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();
        await queries.InsertAsync(First, 0);
        var later = First.AliveTime.AddMinutes(1);

        await queries.SayAliveAsync(First, later);

        var row = Assert.Single(await queries.ReadAllAsync());
        Assert.Equal(later, row["IAmAliveTime"]);
        Assert.Equal(1, row["Version"]);
    }

    [Fact]
    public async Task DeleteAll_LeavesOtherDeploymentsAlone()
    {
        var queries = await OpenAsync();
        await queries.InsertVersionAsync();
        await queries.InsertVersionAsync("other");
        await queries.InsertAsync(First, 0);
        await queries.InsertAsync(First, 0, "other");

        await queries.DeleteAllAsync();

        Assert.Empty(await queries.ReadAllAsync());
        Assert.Single(await queries.ReadAllAsync("other"));
        Assert.True(await queries.InsertVersionAsync());
    }

    private async Task<ProviderQueries> OpenAsync() =>
        await ProviderQueries.OpenAsync(await postgres.CreateDatabaseAsync());
}
