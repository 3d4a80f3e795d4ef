using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Bulk;
using CardPlatform.Silo.Import;
using CardPlatform.Testing;

namespace CardPlatform.Silo.Tests.Import;

public sealed class MerchantImportTests(PostgresFixture fixture)
{
    [Fact]
    public void Row_WithStoresAndTerminals_BecomesTheEventsOfTheMerchant()
    {
        var import = new MerchantImport();
        Assert.Null(import.TryParse(["SH1", "惠民超市", "supermarket", "花园路店@郑州:2;大学路店@洛阳:1"], out var row));
        var entries = new List<BulkEntry>();

        import.Write(row, new Standing.New(), id: 42, DateTimeOffset.UnixEpoch, entries);

        var state = DomainJson.MerchantEvents.Read(Assert.Single(entries).Events.Span)
            .Aggregate(MerchantState.None, (state, happened) => state.Apply(happened));
        Assert.Equal(["花园路店", "大学路店"], state.Stores.Select(store => store.Name.Value));
        Assert.Equal(
            [("42-1", 1), ("42-2", 1), ("42-3", 2)],
            state.Terminals.Select(terminal => (terminal.Id.ToString(), terminal.Store.Value)));
    }

    [Theory]
    [InlineData("", "BadStores")]
    [InlineData("店@郑州", "BadStores")]
    [InlineData("店@北京:1", "UnknownCity")]
    [InlineData("@郑州:1", "BadStores")]
    [InlineData("店@郑州:-1", "BadStores")]
    [InlineData("店@郑州:1001", "BadStores")]
    public void Row_WithStoresThatAreWrong_IsRejected(string stores, string reason) => Assert.Equal(
        reason, new MerchantImport().TryParse(["SH1", "惠民超市", "supermarket", stores], out _).ToString());

    [Fact]
    public async Task Import_OfAnEditedRow_RejectsItAndKeepsTheFirst()
    {
        var database = await fixture.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        using var folder = new ThrowAwayFolder("cardplatform-import-");
        var path = Path.Combine(folder.Path, "merchants.csv");

        var first = await ImportAsync("SH1,惠民超市,supermarket,花园路店@郑州:2");
        var again = await ImportAsync("SH1,惠民超市,supermarket,花园路店@郑州:2");
        var edited = await ImportAsync("SH1,惠民超市,supermarket,花园路店@郑州:3");

        Assert.Equal((1, 0, 0), (first.Added, first.Known, first.Rejected));
        Assert.Equal((0, 1, 0), (again.Added, again.Known, again.Rejected));
        Assert.Equal((0, 0, 1), (edited.Added, edited.Known, edited.Rejected));

        async Task<BulkProgress> ImportAsync(string row)
        {
            await File.WriteAllTextAsync(path, $"{MerchantImport.Header}\n{row}\n");
            return await new ImportRun<MerchantRow>(new MerchantImport(), TimeProvider.System)
                .RunAsync(database, path, _ => { }, default);
        }
    }
}
