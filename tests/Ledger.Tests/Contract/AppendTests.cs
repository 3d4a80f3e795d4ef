using CardPlatform.Domain.Money;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Contract;

public sealed class AppendTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    [Fact]
    public async Task Append_ToNewStream_IsReadBack()
    {
        Assert.IsType<CommitOutcome.Committed>(await Process.CommitAsync(Sample.Commit(7, what: "issued")));

        var history = await Process.Journal.LoadAsync(Sample.Card(7), snapshotFormat: 1);
        Assert.Equal(1, history.Version);
        Assert.Equal("""[{"what":"issued"}]""", Sample.Text(Assert.Single(history.Tail).Events));
    }

    [Fact]
    public async Task Load_UnknownStream_IsEmpty() =>
        Assert.Equal(0, (await Process.Journal.LoadAsync(Sample.Card(404), snapshotFormat: 1)).Version);

    [Theory]
    [InlineData(0)] // behind: a writer that has not seen version 2
    [InlineData(1)]
    [InlineData(3)] // ahead: a writer that has seen what the database no longer has
    [InlineData(10)]
    public async Task Append_AtAnotherVersion_Conflicts(long expectedVersion)
    {
        await Process.CommitAsync(Sample.Commit(7));
        await Process.CommitAsync(Sample.Commit(7, expectedVersion: 1));

        var outcome = await Process.CommitAsync(Sample.Commit(7, expectedVersion));

        Assert.Equal(new CommitOutcome.VersionConflict(Sample.Card(7)), outcome);
        Assert.Equal(2, await CountEntriesAsync());
    }

    [Fact]
    public async Task Append_ToTwoStreamsOneOfWhichConflicts_WritesNeither()
    {
        await Process.CommitAsync(Sample.Commit(8));

        var outcome = await Process.CommitAsync(
            new Commit(Sample.Append(Sample.Card(7)), Sample.Append(Sample.Card(8), expectedVersion: 0)));

        Assert.Equal(new CommitOutcome.VersionConflict(Sample.Card(8)), outcome);
        Assert.Equal(0, (await Process.Journal.LoadAsync(Sample.Card(7), snapshotFormat: 1)).Version);
    }

    [Fact]
    public async Task Append_WithFactsAndPostings_IsReadBackWhole()
    {
        var postings = new Posting[]
        {
            new(new Account("merchant/5/payable"), new Fen(-300)),
            new(new Account("funder/union"), new Fen(300)),
        };
        var facts = new EntryFacts(
            MerchantId: 5, CampaignId: 6, new DateOnly(2026, 11, 22), Amount: new Fen(1000), Discount: new Fen(300));
        var request = Sample.Request("1");
        await Process.CommitAsync(new Commit(Sample.Append(Sample.Card(7)) with { Facts = facts, Postings = postings })
        {
            Request = request,
        });

        var entry = await Process.Journal.ReadAsync(Sample.Card(7), version: 1);

        Assert.NotNull(entry);
        Assert.Equal(facts, entry.Facts);
        Assert.Equal(postings, entry.Postings);
        Assert.Equal(request, entry.Request);
    }

    [Fact]
    public void Append_WithPostingsThatDoNotSumToZero_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => Sample.Append(Sample.Card(7)) with
        {
            Postings = [new Posting(new Account("funder/union"), new Fen(1))],
        });

    [Fact]
    public async Task Append_OneBadCommitAmongMany_FailsAlone()
    {
        var stale = Enumerable.Range(0, 5).Select(card => Process.CommitAsync(Sample.Commit(card, expectedVersion: 3)));
        var broken = Process.CommitAsync(new Commit(new Append(Sample.Card(99), 0, "not json"u8.ToArray())));
        var good = Enumerable.Range(100, 200).Select(card => Process.CommitAsync(Sample.Commit(card)));

        var goodOutcomes = Task.WhenAll(good.ToList());
        Assert.All(await Task.WhenAll(stale), outcome => Assert.IsType<CommitOutcome.VersionConflict>(outcome));
        await Assert.ThrowsAsync<CommitRejectedException>(() => broken);
        Assert.All(await goodOutcomes, outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        Assert.Equal(200, await CountEntriesAsync());
    }

    [Fact]
    public async Task Append_ManyWritersOfOneStream_OneWinsEachVersion()
    {
        var other = StartProcess();
        for (var version = 0; version < 20; version++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(writer =>
                (writer % 2 == 0 ? Process : other).CommitAsync(Sample.Commit(7, version, $"writer {writer}"))));
            Assert.Single(outcomes, outcome => outcome is CommitOutcome.Committed);
            Assert.Equal(9, outcomes.Count(outcome => outcome is CommitOutcome.VersionConflict));
        }

        Assert.Equal(20, (await Process.Journal.LoadAsync(Sample.Card(7), snapshotFormat: 1)).Version);
    }

    [Theory]
    [InlineData("update ledger.journal set version = version + 1")]
    [InlineData("delete from ledger.journal")]
    [InlineData("truncate ledger.journal")]
    public async Task Journal_ChangedBySql_Refuses(string sql)
    {
        await Process.CommitAsync(Sample.Commit(7));
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => QueryAsync<object>(sql));
        Assert.Equal("ledger.journal is append-only", refusal.MessageText);
    }
}
