using System.Text;
using CardPlatform.Domain.Money;
using CardPlatform.Ledger.Projections;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Contract;

/// <summary>What the projector of a process is given from memory is what stands in the journal.</summary>
[Collection(nameof(FollowTests))]
public sealed class RecentEntriesTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private static readonly object Source = new();

    [Fact]
    public async Task Projector_ReadingWhatItsProcessWrote_GetsWhatOthersReadAndWhatItWasWrittenFrom()
    {
        await using var session = await OpenAsync();
        await CommitSaleAsync(Process, card: 1);
        var other = StartProcess();
        await CommitSaleAsync(other, card: 2);
        await CommitSaleAsync(Process, card: 3);

        var own = await ReadAsync(Process);
        Assert.Equal([Source, null, Source], own.Select(entry => entry.Source));
        Assert.Equal((await ReadAsync(other)).Select(Text), own.Select(Text));
    }

    [Fact]
    public async Task Projector_ReadingAnEntryThatReplacedItsOwn_GetsTheOneThatStands()
    {
        await using var session = await OpenAsync();
        await CommitSaleAsync(Process, card: 1);

        // As after a failover to a standby that was behind: another process has written that version since.
        await using (var connection = await ConnectAsync())
        await using (var lose = new NpgsqlCommand(
            "alter table ledger.journal disable trigger all; delete from ledger.journal; "
            + "alter table ledger.journal enable trigger all", connection))
            await lose.ExecuteNonQueryAsync();
        var other = StartProcess();
        await other.CommitAsync(Sample.Commit(1, what: "another"));

        var entry = Assert.Single(await ReadAsync(Process));
        Assert.Contains("another", Sample.Text(entry.Events), StringComparison.Ordinal);
        Assert.Null(entry.Source);
    }

    [Fact]
    public async Task Process_ThatHasGivenUpProjecting_KeepsNothing()
    {
        var session = await OpenAsync();
        await CommitSaleAsync(Process, card: 1);
        await session.DisposeAsync();
        await CommitSaleAsync(Process, card: 2);

        Assert.All(await ReadAsync(Process), entry => Assert.Null(entry.Source));
    }

    private static async Task CommitSaleAsync(LedgerProcess process, long card)
    {
        var append = new Append(Sample.Card(card), 0, Sample.Events("会员"))
        {
            Facts = new EntryFacts(7, 8, new DateOnly(2026, 3, 2), new Fen(1_250), new Fen(500)),
            Postings =
            [
                new Posting(new Account("merchant/7/payable"), new Fen(-500)),
                new Posting(new Account("funder/union/7"), new Fen(500)),
            ],
            Source = Source,
        };
        var outcome = await process.CommitAsync(new Commit(append) { Request = Sample.Request($"sale-{card}") });
        Assert.IsType<CommitOutcome.Committed>(outcome);
    }

    private static Task<IReadOnlyList<JournalEntry>> ReadAsync(LedgerProcess process) =>
        process.Journal.ReadAfterAsync(JournalPosition.Beginning, kind: null, limit: 100);

    private static string Text(JournalEntry entry) => new StringBuilder()
        .Append(entry.Stream).Append(entry.Version).Append(entry.Position).Append(entry.RecordedAt)
        .Append(Sample.Text(entry.Events)).AppendJoin(';', entry.Postings).Append(entry.Facts).Append(entry.Request)
        .ToString();

    private async Task<IProjectionSession> OpenAsync() => (await Process.Projections.TryOpenAsync(format: 1))!;
}
