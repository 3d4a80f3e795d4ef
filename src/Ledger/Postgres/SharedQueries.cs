namespace CardPlatform.Ledger.Postgres;

/// <summary>
/// Answers many questions of one sort with few queries: while as many as may be are on their way, those who come
/// meanwhile wait for the next, which takes them all. Nobody ever joins a query that has begun, so that each answer is
/// as of a moment after it was asked for.
/// </summary>
/// <param name="query">Runs one query; its answers stand at the places of what was asked.</param>
/// <param name="maxAsked">Most questions in one query.</param>
/// <param name="maxQueries">Most queries on their way.</param>
internal sealed class SharedQueries<TAsked, TAnswer>(
    Func<List<TAsked>, Task<IReadOnlyList<TAnswer>>> query, int maxAsked, int maxQueries)
{
    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private int _queries;

    /// <param name="asked">The question.</param>
    /// <param name="cancellationToken">Ends this wait, and nobody else's.</param>
    public Task<TAnswer> AskAsync(TAsked asked, CancellationToken cancellationToken = default)
    {
        var waiting = new Waiting(asked);
        lock (_gate)
        {
            _waiting.Enqueue(waiting);
            if (_queries == maxQueries)
                return waiting.Answer.Task.WaitAsync(cancellationToken);
            _queries++;
        }

        // Task.Run: the queries belong to no caller's context.
        _ = Task.Run(RunAsync, CancellationToken.None);
        return waiting.Answer.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync()
    {
        while (Take() is { Count: > 0 } taken)
            await AnswerAsync(taken);
    }

    private List<Waiting> Take()
    {
        lock (_gate)
        {
            var taken = new List<Waiting>(Math.Min(_waiting.Count, maxAsked));
            while (taken.Count < maxAsked && _waiting.TryDequeue(out var waiting))
                taken.Add(waiting);
            if (taken.Count == 0)
                _queries--;
            return taken;
        }
    }

    private async Task AnswerAsync(List<Waiting> taken)
    {
        try
        {
            var answers = await query(taken.ConvertAll(waiting => waiting.Asked));
            foreach (var (waiting, answer) in taken.Zip(answers))
                waiting.Answer.SetResult(answer);
        }
        catch (Exception fault)
        {
            // Whatever it is, every caller is waiting to be told, and the next ones must get their turn.
            foreach (var waiting in taken)
                waiting.Answer.TrySetException(fault);
        }
    }

    private sealed record Waiting(TAsked Asked)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
