using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Contract;

/// <summary>
/// Runs while no other test does: a follower waits for the oldest transaction of the whole cluster, in any database.
/// </summary>
[CollectionDefinition(nameof(FollowTests), DisableParallelization = true)]
[Collection(nameof(FollowTests))]
public sealed class FollowTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private const string InsertLate = """
        insert into ledger.journal (stream_kind, stream_id, version, transaction_id, ordinal, events)
        values (1, 1000, 1, pg_current_xact_id()::text::bigint, 1, '[]')
        """;

    private async Task<List<long>> FollowAsync(StreamKind? kind = null, int limit = 100)
    {
        var position = JournalPosition.Beginning;
        var seen = new List<long>();
        while (await Process.Journal.ReadAfterAsync(position, kind, limit) is { Count: > 0 } entries)
        {
            Assert.True(entries.Count <= limit);
            seen.AddRange(entries.Select(entry => entry.Stream.Id));
            position = entries[^1].Position;
        }

        return seen;
    }

    [Fact]
    public async Task Follow_EntryThatCommitsLate_IsNotSkipped()
    {
        await using var slow = await ConnectAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var insert = new NpgsqlCommand(InsertLate, slow, transaction))
            await insert.ExecuteNonQueryAsync();
        await Process.CommitAsync(Sample.Commit(1));

        // Card 1 has been acknowledged, but a follower who read on to it would never see card 1000.
        Assert.Empty(await FollowAsync());

        await transaction.CommitAsync();
        Assert.Equal([1000, 1], await FollowAsync());
    }

    [Fact]
    public async Task Heads_BesideATransactionStillRunning_AreToldAndNotSettled()
    {
        await Process.CommitAsync(Sample.Commit(1));
        await using var slow = await ConnectAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using (var insert = new NpgsqlCommand(InsertLate, slow, transaction))
            await insert.ExecuteNonQueryAsync();
        await Process.CommitAsync(Sample.Commit(1, expectedVersion: 1));
        await Process.CommitAsync(new Commit(Sample.Append(new StreamId(StreamKind.Merchant, 3))));

        Assert.Equal([(1, 1, true), (1, 2, false)], await HeadsAsync());
        await transaction.CommitAsync();
        Assert.Equal([(1, 1, true), (1000, 1, true), (1, 2, true)], await HeadsAsync());

        async Task<IEnumerable<(long, long, bool)>> HeadsAsync() =>
            from head in await Process.Journal.ReadHeadsAfterAsync(JournalPosition.Beginning, StreamKind.Card, 100)
            select (head.Stream.Id, head.Version, head.IsSettled);
    }

    [Fact]
    public async Task Follow_InPages_SeesEachEntryOnceInOrder()
    {
        for (var version = 0; version < 3; version++)
            await Task.WhenAll(Enumerable.Range(0, 50).Select(id => Process.CommitAsync(Sample.Commit(id, version))));

        var position = JournalPosition.Beginning;
        var positions = new List<JournalPosition>();
        while (await Process.Journal.ReadAfterAsync(position, kind: null, limit: 7) is { Count: > 0 } entries)
        {
            positions.AddRange(entries.Select(entry => entry.Position));
            position = entries[^1].Position;
        }

        Assert.Equal(150, positions.Count);
        Assert.Equal(positions.Distinct().Order(), positions);
    }

    [Fact]
    public async Task Follow_OneKind_SeesNoOther()
    {
        await Process.CommitAsync(Sample.Commit(1));
        await Process.CommitAsync(new Commit(Sample.Append(new StreamId(StreamKind.Campaign, 2))));
        await Process.CommitAsync(new Commit(Sample.Append(new StreamId(StreamKind.Merchant, 3))));

        Assert.Equal([2], await FollowAsync(StreamKind.Campaign));
        Assert.Equal([3], await FollowAsync(StreamKind.Merchant));
        Assert.Equal([1, 2, 3], await FollowAsync());
    }

    [Fact]
    public async Task Positions_AfterARestoreIntoAYoungerCluster_GoOn()
    {
        // What a logical dump brings back: entries of transactions that this cluster has not reached.
        await QueryAsync<object>("""
            insert into ledger.journal (stream_kind, stream_id, version, transaction_id, ordinal, events)
            values (1, 1, 1, 1000000000000, 1, '[]') returning 1
            """);

        await LedgerMigrations.ApplyAsync(ConnectionString);
        var process = StartProcess();
        await process.CommitAsync(Sample.Commit(2));

        Assert.Equal([1, 2], await FollowAsync());
    }

    [Fact]
    public async Task AllocateIds_ByTwoProcesses_NeverOverlap()
    {
        var other = StartProcess();
        var starts = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            (i % 2 == 0 ? Process : other).Journal.AllocateIdsAsync(StreamKind.Card, 10)));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => 1L + (10 * i)), starts.Order());
    }
}
