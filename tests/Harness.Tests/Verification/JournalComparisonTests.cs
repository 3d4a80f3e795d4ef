using CardPlatform.Harness.Verification;
using CardPlatform.Ledger;
using CardPlatform.Testing;
using Npgsql;

namespace CardPlatform.Harness.Tests.Verification;

public sealed class JournalComparisonTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Prefix = "qtestx001-";
    private readonly AckLog _log = new(Prefix);
    private string _database = "";

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(_database);
        // What others wrote is none of its business.
        await WriteAsync("terminal/9-9", "other-000000000", stream: 99, version: 1);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Compare_OfAnHonestJournal_FindsNothing()
    {
        await AcknowledgeAsync(AckState.Done, stream: 1, version: 4);
        await AcknowledgeAsync(AckState.Declined, stream: 2, version: 7);
        _log.Set(_log.Next(), AckState.NothingWritten, 0, 0);
        // No answer came: it may be there or not.
        _log.Next();
        await WriteAsync("terminal/1-1", Key(_log.Next()), stream: 3, version: 1);

        Assert.Equal(JournalComparison.Ok, await CompareAsync());
    }

    [Fact]
    public async Task Compare_OfAnAcknowledgementThatIsNotThere_FindsItMissing()
    {
        await AcknowledgeAsync(AckState.Done, stream: 1, version: 4);
        _log.Set(_log.Next(), AckState.Done, 5, 6);

        Assert.Equal("1 acknowledged but not in the journal", await CompareAsync());
    }

    [Fact]
    public async Task Compare_OfARequestThatWasDoneTwice_FindsIt()
    {
        var number = await AcknowledgeAsync(AckState.Done, stream: 1, version: 4);
        await WriteAsync("terminal/2-1", Key(number), stream: 1, version: 4 + 1);

        Assert.Equal(
            "1 in the journal twice; 1 in the journal as another entry than the answer named", await CompareAsync());
    }

    [Fact]
    public async Task Compare_OfARefusalThatWasWritten_FindsIt()
    {
        await AcknowledgeAsync(AckState.NothingWritten, stream: 1, version: 4);

        Assert.Equal(
            "1 in the journal although the answer said that nothing was written", await CompareAsync());
    }

    [Fact]
    public async Task Compare_OfARequestThatWasNeverSent_FindsIt()
    {
        await WriteAsync("terminal/1-1", Key(5), stream: 1, version: 1);

        Assert.Equal("1 in the journal though never sent", await CompareAsync());
    }

    [Theory]
    [InlineData(1, "ok")]
    [InlineData(0, "1 acknowledged but not in the journal")]
    [InlineData(2, "1 in the journal twice")]
    public async Task Compare_OfASignUp_LooksForItsMarkInTheEntriesOfActivities(int times, string expected)
    {
        var number = _log.Next();
        _log.Set(number, AckState.Done, 0, 0);
        var mark = $"AAAAAAAAAAAAAAAAAAAAAA{Key(number)}";
        var events = string.Join(',', Enumerable.Repeat($$"""{"e":"signed-up","request":"{{mark}}"}""", times));
        await WriteAsync(null, null, stream: 8, version: 1, kind: 5, $"[{events}]");

        Assert.Equal(expected, await CompareAsync());
    }

    [Fact]
    public async Task Compare_FromAPlace_PassesOverWhatWasWrittenBefore()
    {
        await AcknowledgeAsync(AckState.Done, stream: 1, version: 4);
        var from = await JournalComparison.EndAsync(_database, CancellationToken.None);

        Assert.Equal(
            "1 acknowledged but not in the journal",
            await JournalComparison.RunAsync(_database, from, _log, CancellationToken.None));
    }

    private static string Key(long number) => $"{Prefix}{number:000000000}";

    private Task<string> CompareAsync() =>
        JournalComparison.RunAsync(_database, (0, 0), _log, CancellationToken.None);

    private async Task<long> AcknowledgeAsync(AckState state, long stream, long version)
    {
        var number = _log.Next();
        _log.Set(number, state, stream, version);
        await WriteAsync("terminal/1-1", Key(number), stream, version);
        return number;
    }

    private async Task WriteAsync(
        string? scope, string? key, long stream, long version, short kind = 1, string events = "[]")
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var command = source.CreateCommand(
            """
            INSERT INTO ledger.journal
              (stream_id, version, transaction_id, ordinal, stream_kind, request_hash, request_scope, request_key,
               events)
            VALUES ($1, $2, pg_current_xact_id()::text::bigint, 0, $3,
              CASE WHEN $4::text IS NULL THEN NULL ELSE gen_random_uuid() END, $4, $5, $6::json)
            """);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = stream },
            new() { Value = version },
            new() { Value = kind },
            new() { Value = (object?)scope ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            new() { Value = (object?)key ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
            new() { Value = events },
        });
        await command.ExecuteNonQueryAsync();
    }
}
