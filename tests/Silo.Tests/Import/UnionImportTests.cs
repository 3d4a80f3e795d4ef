using CardPlatform.Domain.Json;
using CardPlatform.Domain.Unions;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Bulk;
using CardPlatform.Silo.Audit;
using CardPlatform.Silo.Import;
using CardPlatform.Testing;

namespace CardPlatform.Silo.Tests.Import;

public sealed class UnionImportTests(PostgresFixture fixture) : IDisposable
{
    private readonly ThrowAwayFolder _folder = new("cardplatform-import-");

    private string File => Path.Combine(_folder.Path, "unions.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_OfATree_WritesEachUnionOnceAndRejectsWhatHasNoPlace()
    {
        var database = await fixture.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        string[] rows =
        [
            "1,,河南省总工会,", "2,1,郑州市总工会,郑州", "3,2,厂工会,410100",
            "0,1,无号,", "4,9,无上级,", "5,5,自身,", "6,1,,", "7,1,外省,北京", "3,2,重复,郑州",
        ];

        var first = await ImportAsync(database, rows);
        var again = await ImportAsync(database, rows);
        var more = await ImportAsync(database, ["3,1,厂工会,410100", "8,3,车间工会,郑州"]);

        Assert.Equal((3, 0, 6), (first.Added, first.Known, first.Rejected));
        Assert.Equal((0, 3, 6), (again.Added, again.Known, again.Rejected));
        Assert.Equal((1, 0, 1), (more.Added, more.Known, more.Rejected));
        var report = await LedgerAudit.RunAsync(database);
        Assert.True(report.IsClean);
        Assert.Equal(4, report.Checks.Single(check => check.Name == "unions").Compared);
    }

    [Fact]
    public async Task Import_OfALongLine_EndsAtTheDeepestUnion()
    {
        var database = await fixture.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        var rows = Enumerable.Range(1, UnionRegister.MaxDepth + 1)
            .Select(id => $"{id},{(id == 1 ? "" : id - 1)},工会{id},").ToArray();

        var half = await ImportAsync(database, rows[..6]);
        var whole = await ImportAsync(database, rows);

        Assert.Equal(6, half.Added);
        Assert.Equal((UnionRegister.MaxDepth - 6, 6, 1), (whole.Added, whole.Known, whole.Rejected));
    }

    [Fact]
    public void Row_OfAUnion_BecomesItsRegistration()
    {
        var import = new UnionImport();
        Assert.Null(import.TryParse(["7", "2", "厂工会", "郑州市"], out var row));
        var entries = new List<BulkEntry>();

        import.Write(row, new Standing.New(), id: 0, DateTimeOffset.UnixEpoch, entries);

        var entry = Assert.Single(entries);
        Assert.Equal(new StreamId(StreamKind.Union, 7), entry.Stream);
        Assert.Equal(
            [new UnionEvent.Registered(DateTimeOffset.UnixEpoch, UnionName.Of("厂工会"), 2, new(410100))],
            DomainJson.UnionEvents.Read(entry.Events.Span));
    }

    private async Task<BulkProgress> ImportAsync(string database, string[] rows)
    {
        await System.IO.File.WriteAllLinesAsync(File, [UnionImport.Header, .. rows]);
        return await new ImportRun<UnionRow>(new UnionImport(), TimeProvider.System)
            .RunAsync(database, File, _ => { }, default);
    }
}
