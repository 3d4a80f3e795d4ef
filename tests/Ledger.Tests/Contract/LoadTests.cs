using System.Text;
using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Contract;

public sealed class LoadTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private const int Cards = 300;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<StreamHistory> LoadAsync(long card, int snapshotFormat = 1) =>
        Process.Journal.LoadAsync(Sample.Card(card), snapshotFormat, Token);

    private async Task CommitVersionsAsync(long card, int count)
    {
        for (var version = 0; version < count; version++)
            await Process.CommitAsync(Sample.Commit(card, version, $"{card} v{version + 1}"));
    }

    private async Task WriteSnapshotAsync(StreamSnapshot snapshot)
    {
        // A process writes what it was offered before it ends.
        await using var process = new LedgerProcess(ConnectionString);
        process.Snapshots.Offer(snapshot);
    }

    [Fact]
    public async Task Load_ManyAtOnce_GivesEachItsOwn()
    {
        await Task.WhenAll(Enumerable.Range(1, Cards).Select(card => CommitVersionsAsync(card, 1 + (card % 3))));

        var histories = await Task.WhenAll(Enumerable.Range(1, Cards + 50).Select(card => LoadAsync(card)));

        for (var card = 1; card <= Cards; card++)
        {
            Assert.Equal(
                Enumerable.Range(1, 1 + (card % 3)).Select(version => Sample.Events($"{card} v{version}").ToArray()),
                histories[card - 1].Tail.Select(entry => entry.Events.ToArray()));
        }

        Assert.All(histories[Cards..], history => Assert.Equal(0, history.Version));
    }

    [Fact]
    public async Task Load_ManyAtOnce_GivesSnapshotsOfTheFormatAskedForAndWhatFollows()
    {
        await CommitVersionsAsync(card: 7, count: 5);
        await CommitVersionsAsync(card: 8, count: 5);
        await WriteSnapshotAsync(new StreamSnapshot(Sample.Card(7), 3, Format: 1, """{"card":7}"""u8.ToArray()));
        await WriteSnapshotAsync(new StreamSnapshot(Sample.Card(8), 5, Format: 2, """{"card":8}"""u8.ToArray()));

        var histories = await Task.WhenAll(Enumerable.Range(0, Cards).Select(place =>
            LoadAsync(card: 7 + (place % 2), snapshotFormat: 1 + (place / 2 % 2))));

        for (var place = 0; place < Cards; place++)
        {
            var (snapshot, tail) = (place % 4) switch
            {
                0 => ("""{"card":7}""", new[] { 4L, 5L }),
                3 => ("""{"card":8}""", []),
                _ => (null, new[] { 1L, 2L, 3L, 4L, 5L }),
            };
            var history = histories[place];
            Assert.Equal(snapshot, history.Snapshot is { } found ? Sample.Text(found.State) : null);
            Assert.Equal(tail, history.Tail.Select(entry => entry.Version));
            Assert.Equal(5, history.Version);
        }
    }

    [Theory]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(200)]
    public async Task Load_ALongTail_GivesAllOfIt(int entries)
    {
        await CommitVersionsAsync(card: 7, count: entries + 1);
        await WriteSnapshotAsync(new StreamSnapshot(Sample.Card(7), 1, Format: 1, "{}"u8.ToArray()));

        var history = await LoadAsync(7);

        Assert.Equal(1, history.Snapshot?.Version);
        Assert.Equal(
            Enumerable.Range(2, entries).Select(version => (long)version),
            history.Tail.Select(entry => entry.Version));
    }

    [Fact]
    public async Task Load_AfterACommit_SeesItWhateverIsOnItsWay()
    {
        await Task.WhenAll(Enumerable.Range(1, Cards).Select(async card =>
        {
            for (var version = 0; version < 5; version++)
            {
                var others = LoadAsync(card);
                await Process.CommitAsync(Sample.Commit(card, version));
                Assert.True((await LoadAsync(card)).Version > version);
                await others;
            }
        }));
    }

    [Fact]
    public async Task Load_WithAGap_FailsForItAndNotForItsNeighbours()
    {
        await CommitVersionsAsync(card: 1, count: 3);
        await CommitVersionsAsync(card: 2, count: 3);
        await QueryAsync<object>(
            """
            alter table ledger.journal disable trigger all;
            delete from ledger.journal where stream_id = 1 and version = 2 returning 1
            """);

        var loads = Enumerable.Range(0, 20).Select(place => LoadAsync(card: 1 + (place % 2))).ToList();

        for (var place = 0; place < loads.Count; place++)
        {
            var load = loads[place];
            if (place % 2 == 0)
                await Assert.ThrowsAsync<InvalidDataException>(() => load);
            else
                Assert.Equal(3, (await load).Version);
        }
    }

    [Fact]
    public async Task LoadNamed_ByManyNames_GivesEachItsCard()
    {
        await CommitVersionsAsync(card: 7, count: 5);
        await CommitVersionsAsync(card: 8, count: 2);
        await WriteSnapshotAsync(new StreamSnapshot(Sample.Card(7), 3, Format: 1, "{}"u8.ToArray()));
        foreach (var name in Enumerable.Range(0, 40))
            await NameAsync(name, $$"""[{"e":"assigned","card":{{7 + (name % 2)}}}]""");

        var loads = await Task.WhenAll(Enumerable.Range(0, 50).Select(name => LoadNamedAsync(name)));
        var others = LoadAsync(8);

        for (var name = 0; name < 40; name++)
        {
            Assert.Equal(Sample.Card(7 + (name % 2)), loads[name]!.Stream);
            Assert.Equal(name % 2 == 0 ? 5 : 2, loads[name]!.History!.Version);
            Assert.Equal(name % 2 == 0 ? 3 : null, loads[name]!.History!.Snapshot?.Version);
        }

        Assert.All(loads[40..], Assert.Null);
        Assert.Equal(2, (await others).Version);
    }

    [Fact]
    public async Task LoadNamed_WithALongTail_LeavesItToALoadOfItsOwn()
    {
        await CommitVersionsAsync(card: 7, count: 129);
        await NameAsync(1, """[{"card":7}]""");

        Assert.Equal(new NamedHistory(Sample.Card(7), History: null), await LoadNamedAsync(1));
    }

    [Fact]
    public async Task LoadNamed_OfANameThatLeadsNowhere_FailsForItAndNotForItsNeighbours()
    {
        await CommitVersionsAsync(card: 7, count: 1);
        await NameAsync(1, """[{"card":7}]""");
        await NameAsync(2, """[{"somethingElse":7}]""");

        var loads = Enumerable.Range(0, 20).Select(place => LoadNamedAsync(1 + (place % 2))).ToList();

        for (var place = 0; place < loads.Count; place++)
        {
            var load = loads[place];
            if (place % 2 == 0)
                Assert.Equal(Sample.Card(7), (await load)!.Stream);
            else
                await Assert.ThrowsAsync<InvalidDataException>(() => load);
        }
    }

    private Task<NamedHistory?> LoadNamedAsync(long name) => Process.Journal.LoadNamedAsync(
        new StreamId(StreamKind.CardNumber, name), "card", StreamKind.Card, snapshotFormat: 1, Token);

    private async Task NameAsync(long name, string events) => Assert.IsType<CommitOutcome.Committed>(
        await Process.CommitAsync(new Commit(
            new Append(new StreamId(StreamKind.CardNumber, name), 0, Encoding.UTF8.GetBytes(events)))));
}
