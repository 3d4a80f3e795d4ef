using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Cluster;

public sealed class MembershipReadTests(PostgresFixture postgres)
{
    private static readonly Silo First = new(11_111);
    private static readonly Silo Second = new(22_222);

    [Fact]
    public async Task ReadAll_WithoutMembers_IsOneRowWithTheVersionAndNulls()
    {
        var queries = await OpenAsync();

        var row = Assert.Single(await queries.ReadAllAsync());

        Assert.Equal(0, row["Version"]);
        Assert.All(row.Where(column => column.Key != "Version"), column => Assert.Null(column.Value));
        Assert.Contains("StartTime", row.Keys);
    }

    [Fact]
    public async Task ReadAll_WithMembers_CarriesTheVersionInEachRow()
    {
        var queries = await OpenAsync();
        await queries.InsertAsync(First, 0);
        await queries.InsertAsync(Second, 1);

        var rows = await queries.ReadAllAsync();

        Assert.Equal([11_111, 22_222], rows.Select(row => (int)row["Port"]!).Order());
        Assert.All(rows, row => Assert.Equal(2, row["Version"]));
        Assert.All(rows, row => Assert.NotNull(row["StartTime"]));
    }

    [Fact]
    public async Task ReadRow_OfAMember_IsThatMemberAlone()
    {
        var queries = await OpenAsync();
        await queries.InsertAsync(First, 0);
        await queries.InsertAsync(Second, 1);

        var row = Assert.Single(await queries.ReadRowAsync(Second));

        Assert.Equal(22_222, row["Port"]);
        Assert.Equal(2, row["Version"]);
    }

    [Fact]
    public async Task ReadRow_OfAMissingMember_IsOneRowWithTheVersionAndNulls()
    {
        var queries = await OpenAsync();
        await queries.InsertAsync(First, 0);

        var row = Assert.Single(await queries.ReadRowAsync(Second));

        Assert.Equal(1, row["Version"]);
        Assert.Null(row["StartTime"]);
        Assert.Null(row["Address"]);
    }

    [Fact]
    public async Task Gateways_AreTheActiveMembersThatTakeClients()
    {
        var queries = await OpenAsync();
        await queries.InsertAsync(First with { ProxyPort = 30_001 }, 0);
        await queries.InsertAsync(Second with { ProxyPort = 0 }, 1);
        await queries.InsertAsync(new Silo(33_333) { Status = Silo.Dead }, 2);

        var row = Assert.Single(await queries.GatewaysAsync());

        Assert.Equal(("127.0.0.1", 30_001, 1), (row["Address"], row["ProxyPort"], row["Generation"]));
    }

    private async Task<ProviderQueries> OpenAsync()
    {
        var queries = await ProviderQueries.OpenAsync(await postgres.CreateDatabaseAsync());
        await queries.InsertVersionAsync();
        return queries;
    }
}
