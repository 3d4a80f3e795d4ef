using CardPlatform.Domain.Members;
using CardPlatform.Ledger;
using CardPlatform.Silo.Audit;
using CardPlatform.Silo.Import;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Silo.Tests.Import;

public sealed class CardImportTests(PostgresFixture fixture)
{
    [Fact]
    public async Task Import_OfTheSameFileTwice_AddsNothingTheSecondTime()
    {
        var database = await DatabaseAsync();
        using var file = new ImportFile(database, [.. Enumerable.Range(1, 50).Select(ImportFile.Row)]);

        var first = await file.ImportAsync();
        var second = await file.ImportAsync();

        Assert.Equal((50, 0, 0), (first.Added, first.Known, first.Rejected));
        Assert.Equal((0, 50, 0), (second.Added, second.Known, second.Rejected));
        Assert.Equal(50, await file.CountAsync("stream_kind = 1 and version = 1 and json_array_length(events) = 2"));
        Assert.Equal(50, await file.CountAsync("stream_kind = 2"));
        Assert.Equal(50, await file.CountAsync("stream_kind = 6"));
        Assert.True((await LedgerAudit.RunAsync(database)).IsClean);
    }

    [Fact]
    public async Task Import_OfRowsThatAreWrong_RejectsEachWithItsReasonAndGoesOn()
    {
        using var file = new ImportFile(
            await DatabaseAsync(),
            ImportFile.Row(1),
            "1234,M2,17,郑州,active",
            ImportFile.Number(3)[..^1] + "x,M3,17,郑州,active",
            WithWrongCheckDigit(4) + ",M4,17,郑州,active",
            $"{ImportFile.Number(5)},,17,郑州,active",
            $"{ImportFile.Number(6)},M6,none,郑州,active",
            $"{ImportFile.Number(7)},M7,17,北京,active",
            $"{ImportFile.Number(8)},M8,17,郑州,sold",
            $"{ImportFile.Number(9)},M9,17,郑州",
            $"\"{ImportFile.Number(10)},M10,17,郑州,active",
            new string('9', LineReader.MaxLineBytes + 1),
            "",
            ImportFile.Row(1),
            $"\"{ImportFile.Number(11)}\",\"M11\",17,410100,issued",
            $"{ImportFile.Number(12)},M12,17,洛阳市,issued");

        var progress = await file.ImportAsync();

        Assert.Equal((3, 0, 11), (progress.Added, progress.Known, progress.Rejected));
        Assert.Equal(
            [
                "line,reason", "3,BAD_CARD_NUMBER", "4,BAD_CARD_NUMBER", "5,BAD_CHECK_DIGIT", "6,BAD_MEMBER_NO",
                "7,BAD_UNION", "8,UNKNOWN_CITY", "9,UNKNOWN_STATUS", "10,WRONG_COLUMN_COUNT", "11,BAD_QUOTING",
                "12,LINE_TOO_LONG", "14,DUPLICATE_IN_FILE",
            ],
            file.Rejects.Select(line => string.Join(',', line.Split(',')[..2])));
    }

    [Fact]
    public async Task Import_OfANumberOfAnotherMember_RejectsIt()
    {
        var database = await DatabaseAsync();
        using var before = new ImportFile(database, ImportFile.Row(1));
        await before.ImportAsync();
        using var file = new ImportFile(
            database, $"{ImportFile.Number(1)},SOMEBODY-ELSE,17,郑州,active", ImportFile.Row(2));

        var progress = await file.ImportAsync();

        Assert.Equal((1, 0, 1), (progress.Added, progress.Known, progress.Rejected));
        Assert.StartsWith("2,CARD_NUMBER_TAKEN,", file.Rejects[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfASecondCardForAMember_RejectsIt()
    {
        var database = await DatabaseAsync();
        using var before = new ImportFile(database, ImportFile.Row(1));
        await before.ImportAsync();
        using var file = new ImportFile(
            database,
            $"{ImportFile.Number(2)},M1,17,郑州,active",
            $"{ImportFile.Number(3)},M3,17,郑州,active",
            $"{ImportFile.Number(4)},M3,17,郑州,active",
            ImportFile.Row(1));

        var first = await file.ImportAsync();
        var second = await file.ImportAsync();

        Assert.Equal((1, 1, 2), (first.Added, first.Known, first.Rejected));
        Assert.Equal((0, 2, 2), (second.Added, second.Known, second.Rejected));
        Assert.StartsWith("2,MEMBER_HAS_CARD,", file.Rejects[1], StringComparison.Ordinal);
        Assert.StartsWith("4,MEMBER_HAS_CARD,", file.Rejects[2], StringComparison.Ordinal);
        Assert.True((await LedgerAudit.RunAsync(database)).IsClean);
    }

    [Fact]
    public async Task Import_OfAFileWithMoreOfTheMember_KeepsItInAnyOrderOfColumns()
    {
        var database = await DatabaseAsync();
        using var file = ImportFile.With(
            "tags,birthday",
            database,
            ImportFile.Row(1) + ",hardship;model-worker,1990-05-01",
            ImportFile.Row(2) + ",,",
            ImportFile.Row(3) + ",Hardship,",
            ImportFile.Row(4) + ",,1990-02-30");
        using var genders = ImportFile.With(
            "gender,joined_on", database, ImportFile.Row(5) + ",女,2012-09-01", ImportFile.Row(6) + ",none,");

        await file.ImportAsync();
        await genders.ImportAsync();

        Assert.Equal(["BAD_TAGS", "BAD_BIRTHDAY"], file.Rejects.Skip(1).Select(line => line.Split(',')[1]));
        Assert.Equal(["BAD_GENDER"], genders.Rejects.Skip(1).Select(line => line.Split(',')[1]));
        Assert.Equal(1, await file.CountAsync("""
            events::text like '%"birthday":"1990-05-01","tags":["hardship","model-worker"]}%'
            """));
        Assert.Equal(1, await file.CountAsync("""
            events::text like '%"city":410100,"gender":"FEMALE","joinedOn":"2012-09-01"}%'
            """));
    }

    [Fact]
    public async Task Import_OfAMemberWhoseHashIsAnothers_TakesTheNextPlace()
    {
        var database = await DatabaseAsync();
        var place = MemberPlaces.FirstPlaceOf("M1");
        await ExecuteAsync(database, $$"""
            insert into ledger.journal (stream_id, version, transaction_id, ordinal, stream_kind, events)
            values ({{place}}, 1, 1, 1, 6,
              '[{"e":"enrolled","memberNo":"other","card":9,"at":"2026-01-01T00:00:00+00:00"}]')
            """);
        using var file = new ImportFile(database, ImportFile.Row(1), $"{ImportFile.Number(2)},M1,17,郑州,active");

        var progress = await file.ImportAsync();

        Assert.Equal((1, 1), (progress.Added, progress.Rejected));
        Assert.Equal(1, await file.CountAsync($"stream_kind = 6 and stream_id = {place + 1}"));
    }

    [Fact]
    public async Task Import_CutOffInTheMiddle_GoesOnWhereItWas()
    {
        const int rows = (2 * ImportChunk<CardRow>.MaxLines) + 100;
        using var file = new ImportFile(
            await DatabaseAsync(),
            ["bad row", .. Enumerable.Range(1, rows).Select(ImportFile.Row), "another bad row"]);

        await Assert.ThrowsAsync<OperationCanceledException>(
            () => file.ImportAsync(report: _ => throw new OperationCanceledException("The power went.")));
        var cards = await file.CountAsync("stream_kind = 1");
        var progress = await file.ImportAsync();

        Assert.InRange(cards, 1, rows - 1);
        Assert.Equal((rows, 0, 2), (progress.Added, progress.Known, progress.Rejected));
        Assert.Equal(rows, await file.CountAsync("stream_kind = 1"));
        Assert.Equal(3, file.Rejects.Length);
    }

    [Fact]
    public async Task Import_OfTwoFilesAtOnceWithTheSameCards_AddsEachCardOnce()
    {
        var database = await DatabaseAsync();
        using var forward = new ImportFile(database, Enumerable.Range(1, 3000).Select(ImportFile.Row));
        using var backward = new ImportFile(database, Enumerable.Range(1, 3000).Reverse().Select(ImportFile.Row));

        var both = await Task.WhenAll(forward.ImportAsync(), backward.ImportAsync());

        Assert.Equal(3000, both.Sum(progress => progress.Added));
        Assert.Equal(3000, both.Sum(progress => progress.Known));
        Assert.True((await LedgerAudit.RunAsync(database)).IsClean);
    }

    [Fact]
    public async Task Import_OfAFileThatIsBeingImported_IsRefused()
    {
        var database = await DatabaseAsync();
        using var file = new ImportFile(database, ImportFile.Row(1));
        var refused = default(SentenceException);

        // Reported between the last chunk's commit and the end of the run: the first import is certainly still there.
        await file.ImportAsync(report: _ => refused =
            Assert.ThrowsAsync<SentenceException>(() => file.ImportAsync()).GetAwaiter().GetResult());

        Assert.Equal("Another import of this file is running.", refused?.Message);
    }

    [Fact]
    public async Task Import_OfAFileWithAnotherHeader_SaysWhatItMustBe()
    {
        using var file = new ImportFile(await DatabaseAsync());
        await File.WriteAllTextAsync(file.Path, "number,name\n1,2\n");

        var refusal = await Assert.ThrowsAsync<SentenceException>(() => file.ImportAsync());

        Assert.Contains(CardImport.Header, refusal.Message, StringComparison.Ordinal);
    }

    private static string WithWrongCheckDigit(int serial)
    {
        var number = ImportFile.Number(serial);
        return number[..^1] + (char)('0' + ((number[^1] - '0' + 1) % 10));
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> DatabaseAsync()
    {
        var database = await fixture.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        return database;
    }
}
