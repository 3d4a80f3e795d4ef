using System.Threading.Channels;
using CardPlatform.Ledger.Postgres;

namespace CardPlatform.Ledger.Tests.Postgres;

public sealed class SharedQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_WhileAQueryIsOnItsWay_SharesTheNext()
    {
        var script = new Script();
        var queries = script.Start(maxAsked: 512, maxQueries: 1);

        var first = queries.AskAsync(1, Token);
        var held = await script.NextAsync();
        var others = new[] { 2, 3, 4 }.Select(number => queries.AskAsync(number, Token)).ToList();
        held.AnswerAll();
        (await script.NextAsync()).AnswerAll();

        Assert.Equal("1 in query 1", await first);
        Assert.Equal(["2 in query 2", "3 in query 2", "4 in query 2"], await Task.WhenAll(others));
    }

    [Fact]
    public async Task Ask_WhileAsManyAsMayBeAreOnTheirWay_BeginsNoOther()
    {
        var script = new Script();
        var queries = script.Start(maxAsked: 512, maxQueries: 2);

        var asked = new List<Task<string>> { queries.AskAsync(1, Token) };
        var first = await script.NextAsync();
        asked.Add(queries.AskAsync(2, Token));
        var second = await script.NextAsync();
        asked.AddRange(new[] { 3, 4 }.Select(number => queries.AskAsync(number, Token)));
        second.AnswerAll();
        (await script.NextAsync()).AnswerAll();
        first.AnswerAll();

        Assert.Equal(
            ["1 in query 1", "2 in query 2", "3 in query 3", "4 in query 3"], await Task.WhenAll(asked));
        Assert.Equal(2, script.MostOnTheirWay);
    }

    [Fact]
    public async Task Ask_MoreThanAQueryTakes_LeavesTheRestToTheNext()
    {
        var script = new Script();
        var queries = script.Start(maxAsked: 2, maxQueries: 1);

        var asked = new List<Task<string>> { queries.AskAsync(1, Token) };
        var first = await script.NextAsync();
        asked.AddRange(new[] { 2, 3, 4 }.Select(number => queries.AskAsync(number, Token)));
        first.AnswerAll();
        (await script.NextAsync()).AnswerAll();
        (await script.NextAsync()).AnswerAll();

        Assert.Equal(
            ["1 in query 1", "2 in query 2", "3 in query 2", "4 in query 3"], await Task.WhenAll(asked));
    }

    [Fact]
    public async Task Ask_AQueryFails_TellsAllWhoAskedAndServesTheNext()
    {
        var script = new Script();
        var queries = script.Start(maxAsked: 512, maxQueries: 1);

        var first = queries.AskAsync(1, Token);
        var held = await script.NextAsync();
        var failing = new[] { 2, 3 }.Select(number => queries.AskAsync(number, Token)).ToList();
        held.AnswerAll();
        (await script.NextAsync()).Answers.SetException(new LedgerUnavailableException("gone"));
        foreach (var asked in failing)
            await Assert.ThrowsAsync<LedgerUnavailableException>(() => asked);
        var next = queries.AskAsync(4, Token);
        (await script.NextAsync()).AnswerAll();

        Assert.Equal("1 in query 1", await first);
        Assert.Equal("4 in query 3", await next);
    }

    [Fact]
    public async Task Ask_OneLeaves_TheOthersGetTheirAnswers()
    {
        var script = new Script();
        var queries = script.Start(maxAsked: 512, maxQueries: 1);
        using var leaving = new CancellationTokenSource();

        var first = queries.AskAsync(1, leaving.Token);
        var held = await script.NextAsync();
        var second = queries.AskAsync(2, leaving.Token);
        var third = queries.AskAsync(3, Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        held.AnswerAll();
        (await script.NextAsync()).AnswerAll();

        Assert.Equal("3 in query 2", await third);
    }

    private sealed record Query(
        int Number, List<int> Asked, TaskCompletionSource<IReadOnlyList<string>> Answers)
    {
        public void AnswerAll() => Answers.SetResult(Asked.ConvertAll(asked => $"{asked} in query {Number}"));
    }

    /// <summary>Answers each query when the test says so.</summary>
    private sealed class Script
    {
        private readonly Channel<Query> _queries = Channel.CreateUnbounded<Query>();
        private int _begun;
        private int _onTheirWay;

        public int MostOnTheirWay { get; private set; }

        public SharedQueries<int, string> Start(int maxAsked, int maxQueries) => new(QueryAsync, maxAsked, maxQueries);

        public ValueTask<Query> NextAsync() => _queries.Reader.ReadAsync(Token);

        private async Task<IReadOnlyList<string>> QueryAsync(List<int> asked)
        {
            MostOnTheirWay = Math.Max(MostOnTheirWay, Interlocked.Increment(ref _onTheirWay));
            var query = new Query(Interlocked.Increment(ref _begun), asked, new());
            _queries.Writer.TryWrite(query);
            try
            {
                return await query.Answers.Task;
            }
            finally
            {
                Interlocked.Decrement(ref _onTheirWay);
            }
        }
    }
}
