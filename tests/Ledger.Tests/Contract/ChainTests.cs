using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Contract;

/// <summary>Commits that continue each other: all that stand before one that is refused, and none after it.</summary>
public sealed class ChainTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    [Fact]
    public async Task Chain_OfOneStream_IsWrittenInOneTransaction()
    {
        var outcomes = await CommitAsync(Chain(length: 20));

        Assert.All(outcomes, outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        Assert.Equal(20, await CountEntriesAsync());
        Assert.Equal(1, await QueryAsync<long>("select count(distinct transaction_id) from ledger.journal"));
        Assert.Equal(
            Enumerable.Range(1, 20).Select(version => (long)version),
            (await Process.Journal.LoadAsync(Sample.Card(1), snapshotFormat: 1)).Tail.Select(entry => entry.Version));
    }

    [Fact]
    public async Task Chain_BesideOthers_IsWrittenWholeWhereverItFallsIntoABatch()
    {
        await using var process = new LedgerProcess(ConnectionString, new LedgerOptions { MaxBatchCommits = 7 });
        var chains = Enumerable.Range(1, 40).Select(card => process.Ledger.CommitInOrder(Chain(5, card))).ToList();

        foreach (var outcome in await Task.WhenAll(chains.SelectMany(chain => chain)))
            Assert.IsType<CommitOutcome.Committed>(outcome);
        Assert.Equal(200, await CountEntriesAsync());
    }

    [Fact]
    public async Task Chain_WhoseStreamHasMovedOn_IsRefusedAsAWhole()
    {
        await Process.CommitAsync(Sample.Commit(1));
        var outcomes = await CommitAsync(Chain(length: 3));

        Assert.All(outcomes, outcome => Assert.IsType<CommitOutcome.VersionConflict>(outcome));
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Fact]
    public async Task Chain_WithALinkMissing_IsWrittenUpToThere()
    {
        var chain = Chain(length: 4);
        var outcomes = await CommitAsync([chain[0], chain[2], chain[3]]);

        Assert.Single(outcomes.OfType<CommitOutcome.Committed>());
        Assert.Equal(2, outcomes.OfType<CommitOutcome.VersionConflict>().Count());
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Fact]
    public async Task Chain_WhoseQuotaEndsInTheMiddle_IsWrittenUpToThere()
    {
        await DeclareAsync(Sample.Quota, limit: 3);
        var outcomes = await CommitAsync(
            Chain(length: 5, take: 1, card: 2).Append(Chain(length: 6, card: 2)[^1]).ToList());

        Assert.All(outcomes.Take(3), outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        Assert.IsType<CommitOutcome.QuotaExhausted>(outcomes[3]);

        // The last takes nothing, and yet it cannot stand: what it continues was not written.
        Assert.All(outcomes.Skip(4), outcome => Assert.IsType<CommitOutcome.VersionConflict>(outcome));
        Assert.Equal(3, (await QuotaAsync(Sample.Quota)).Used);
    }

    [Fact]
    public async Task Chain_WithARequestThatIsKnown_GetsItsOriginal()
    {
        var chain = Chain(length: 3);
        await CommitAsync(chain);
        var again = await CommitAsync(Chain(length: 4, from: 3, requestsFrom: 2));

        Assert.IsType<CommitOutcome.DuplicateRequest>(again[0]);
        Assert.All(again.Skip(1), outcome => Assert.IsType<CommitOutcome.VersionConflict>(outcome));
        Assert.Equal(3, await CountEntriesAsync());
    }

    [Fact]
    public async Task Chain_WithARequestKnownToAnotherProcessOnly_GetsItsOriginal()
    {
        await CommitAsync(Chain(length: 3));
        await using var other = new LedgerProcess(ConnectionString);
        var again = await Task.WhenAll(other.Ledger.CommitInOrder(Chain(length: 2, from: 3, requestsFrom: 2)));

        Assert.IsType<CommitOutcome.DuplicateRequest>(again[0]);
        Assert.IsType<CommitOutcome.VersionConflict>(again[1]);
    }

    [Fact]
    public async Task Chain_WithARequestInTheMiddleThatIsKnownToAnotherProcessOnly_IsWrittenUpToThere()
    {
        await CommitAsync(Chain(length: 1, card: 2));
        await using var other = new LedgerProcess(ConnectionString);
        var chain = Chain(length: 5);
        chain[3] = chain[3] with { Request = Sample.Request("2-0") };

        var outcomes = await Task.WhenAll(other.Ledger.CommitInOrder(chain));

        Assert.All(outcomes.Take(3), outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        Assert.IsType<CommitOutcome.DuplicateRequest>(outcomes[3]);
        Assert.IsType<CommitOutcome.VersionConflict>(outcomes[4]);
        Assert.Equal(4, await CountEntriesAsync());
    }

    [Fact]
    public async Task Chain_BesideOneThatCollides_IsWrittenWhole()
    {
        await Process.CommitAsync(Sample.Commit(2));
        await using var process = new LedgerProcess(ConnectionString, new LedgerOptions { WriterConnections = 1 });
        // The first is on its way while the others gather for the batch after it.
        var first = process.Ledger.CommitAsync(Sample.Commit(3));
        var stale = Enumerable.Range(0, 5).Select(_ => process.Ledger.CommitAsync(Sample.Commit(2))).ToList();
        var outcomes = await Task.WhenAll(process.Ledger.CommitInOrder(Chain(length: 20)));

        Assert.All(outcomes, outcome => Assert.IsType<CommitOutcome.Committed>(outcome));
        Assert.All(await Task.WhenAll(stale), outcome => Assert.IsType<CommitOutcome.VersionConflict>(outcome));
        Assert.IsType<CommitOutcome.Committed>(await first);
    }

    [Fact]
    public async Task Chain_WithOneRequestTwice_DoesItOnce()
    {
        var chain = Chain(length: 2);
        var outcomes = await CommitAsync([chain[0], chain[1] with { Request = chain[0].Request }]);

        Assert.IsType<CommitOutcome.Committed>(outcomes[0]);
        Assert.IsType<CommitOutcome.DuplicateRequest>(outcomes[1]);
        Assert.Equal(1, await CountEntriesAsync());
    }

    [Fact]
    public async Task Chains_OfTwoProcessesOnOneStream_LetOneOfThemThrough()
    {
        await using var other = new LedgerProcess(ConnectionString);
        var both = await Task.WhenAll(
            Task.WhenAll(Process.Ledger.CommitInOrder(Chain(length: 8))),
            Task.WhenAll(other.Ledger.CommitInOrder(Chain(length: 8, requestsFrom: 100))));

        Assert.Single(both, outcomes => outcomes.All(outcome => outcome is CommitOutcome.Committed));
        Assert.Single(both, outcomes => outcomes.All(outcome => outcome is CommitOutcome.VersionConflict));
        Assert.Equal(8, await CountEntriesAsync());
    }

    private static List<Commit> Chain(
        int length, long card = 1, int from = 0, int take = 0, int? requestsFrom = null) =>
        [.. Enumerable.Range(from, length).Select(version => Sample.Commit(card, version) with
        {
            Request = Sample.Request($"{card}-{version - from + (requestsFrom ?? from)}"),
            Reservations = take == 0 ? [] : [new QuotaReservation(Sample.Quota, take)],
        })];

    private async Task<IReadOnlyList<CommitOutcome>> CommitAsync(IReadOnlyList<Commit> chain) =>
        await Task.WhenAll(Process.Ledger.CommitInOrder(chain));
}
