using CardPlatform.Ledger.Postgres;

namespace CardPlatform.Ledger.Tests.Postgres;

public sealed class RequestLookupsTests
{
    private static readonly JournalEntry Entry = new(
        Sample.Card(1), 1, JournalPosition.Beginning, DateTimeOffset.UnixEpoch, Sample.Events(), [], default, null);

    [Fact]
    public async Task Find_WhileAQueryIsOnItsWay_SharesTheNext()
    {
        var script = new Script();
        var lookups = new RequestLookups(script.QueryAsync);

        var first = lookups.FindAsync("s", "1");
        var held = await script.NextAsync();
        var others = new[] { "2", "3", "4" }.Select(key => lookups.FindAsync("s", key)).ToList();
        held.Answer.SetResult([]);
        var shared = await script.NextAsync();
        shared.Answer.SetResult([(1, Entry)]);

        Assert.Null(await first);
        Assert.Equal(["1"], held.Keys);
        Assert.Equal(["2", "3", "4"], shared.Keys);
        Assert.Equal(new[] { null, Entry, null }, await Task.WhenAll(others));
    }

    [Fact]
    public async Task Find_AQueryFails_TellsThoseWhoAskedAndServesTheNext()
    {
        var script = new Script();
        var lookups = new RequestLookups(script.QueryAsync);

        var failing = lookups.FindAsync("s", "1");
        (await script.NextAsync()).Answer.SetException(new LedgerUnavailableException("gone"));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => failing);
        var next = lookups.FindAsync("s", "2");
        (await script.NextAsync()).Answer.SetResult([(0, Entry)]);

        Assert.Same(Entry, await next);
    }

    private sealed record Query(
        IReadOnlyList<string> Keys, TaskCompletionSource<IReadOnlyList<(int Place, JournalEntry Entry)>> Answer);

    /// <summary>Answers each query when the test says so.</summary>
    private sealed class Script
    {
        private readonly System.Threading.Channels.Channel<Query> _queries =
            System.Threading.Channels.Channel.CreateUnbounded<Query>();

        public Task<IReadOnlyList<(int Place, JournalEntry Entry)>> QueryAsync(List<string> scopes, List<string> keys)
        {
            var query = new Query(keys, new());
            _queries.Writer.TryWrite(query);
            return query.Answer.Task;
        }

        public ValueTask<Query> NextAsync() => _queries.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }
}
