using CardPlatform.Testing;

namespace CardPlatform.Ledger.Tests.Contract;

public sealed class SnapshotTests(PostgresFixture postgres) : LedgerTest(postgres)
{
    private static StreamSnapshot Snapshot(long version, int format = 1) =>
        new(Sample.Card(7), version, format, "{}"u8.ToArray());

    private async Task WriteAsync(params StreamSnapshot[] snapshots)
    {
        // A process writes what it was offered before it ends.
        await using var process = new LedgerProcess(ConnectionString);
        foreach (var snapshot in snapshots)
            process.Snapshots.Offer(snapshot);
    }

    private async Task CommitVersionsAsync(int count)
    {
        for (var version = 0; version < count; version++)
            await Process.CommitAsync(Sample.Commit(7, version, $"v{version + 1}"));
    }

    [Fact]
    public async Task Load_WithSnapshot_ReturnsItAndTheEntriesAfterIt()
    {
        await CommitVersionsAsync(5);
        await WriteAsync(Snapshot(3));

        var history = await Process.Journal.LoadAsync(Sample.Card(7), snapshotFormat: 1);

        Assert.Equal(3, history.Snapshot?.Version);
        Assert.Equal([4L, 5L], history.Tail.Select(entry => entry.Version));
        Assert.Equal(5, history.Version);
    }

    [Fact]
    public async Task Load_WithSnapshotOfAnotherFormat_ReturnsTheWholeTail()
    {
        await CommitVersionsAsync(5);
        await WriteAsync(Snapshot(3, format: 2));

        var history = await Process.Journal.LoadAsync(Sample.Card(7), snapshotFormat: 1);

        Assert.Null(history.Snapshot);
        Assert.Equal(5, history.Tail.Count);
    }

    [Fact]
    public async Task Offer_OlderThanWhatIsThere_ChangesNothing()
    {
        await CommitVersionsAsync(5);
        await WriteAsync(Snapshot(4), Snapshot(2));
        await WriteAsync(Snapshot(3));
        Assert.Equal(4, (await Process.Journal.LoadAsync(Sample.Card(7), snapshotFormat: 1)).Snapshot?.Version);
    }

    [Fact]
    public async Task Snapshots_Written_MakeNoNoiseInTheLogOfPostgres()
    {
        await CommitVersionsAsync(2);
        await WriteAsync(Snapshot(2));
        Assert.Equal(0, await QueryAsync<long>(
            """
            select count(*) from regexp_split_to_table(pg_read_file(pg_current_logfile()), '\n') as line
            where line like '%SET LOCAL can only be used%'
            """));
    }

    [Fact]
    public async Task Snapshots_Dropped_LoseNothing()
    {
        await CommitVersionsAsync(5);
        await WriteAsync(Snapshot(5));
        await QueryAsync<object>("delete from ledger.snapshot returning 1");
        Assert.Equal(5, (await Process.Journal.LoadAsync(Sample.Card(7), snapshotFormat: 1)).Tail.Count);
    }
}
