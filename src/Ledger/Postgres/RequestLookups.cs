namespace CardPlatform.Ledger.Postgres;

/// <summary>
/// Looks up request keys many at a time: while one query is on its way, those who come meanwhile wait for the next,
/// which takes them all. A refusal that is not written must ask whether its request was answered before, and a sold-out
/// campaign refuses thousands a second.
/// </summary>
/// <param name="query">Runs one query for the keys at the same places of both lists.</param>
internal sealed class RequestLookups(
    Func<List<string>, List<string>, Task<IReadOnlyList<(int Place, JournalEntry Entry)>>> query)
{
    private const int MaxKeysPerQuery = 512;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private bool _isRunning;

    /// <summary>The entry that the request wrote, or null: as of a moment after the call.</summary>
    public Task<JournalEntry?> FindAsync(string scope, string key)
    {
        var waiting = new Waiting(scope, key);
        lock (_gate)
        {
            _waiting.Enqueue(waiting);
            if (_isRunning)
                return waiting.Found.Task;
            _isRunning = true;
        }

        // Task.Run: the queries belong to no caller's context.
        _ = Task.Run(RunAsync);
        return waiting.Found.Task;
    }

    private async Task RunAsync()
    {
        while (TakeAll() is { Count: > 0 } taken)
            await AnswerAsync(taken);
    }

    private List<Waiting> TakeAll()
    {
        lock (_gate)
        {
            var taken = new List<Waiting>(Math.Min(_waiting.Count, MaxKeysPerQuery));
            while (taken.Count < MaxKeysPerQuery && _waiting.TryDequeue(out var waiting))
                taken.Add(waiting);
            _isRunning = taken.Count > 0;
            return taken;
        }
    }

    private async Task AnswerAsync(List<Waiting> taken)
    {
        try
        {
            var found = await query(
                taken.ConvertAll(waiting => waiting.Scope), taken.ConvertAll(waiting => waiting.Key));
            foreach (var (place, entry) in found)
                taken[place].Found.SetResult(entry);
            foreach (var waiting in taken)
                waiting.Found.TrySetResult(null);
        }
        catch (Exception fault)
        {
            // Whatever it is, every caller is waiting to be told, and the next ones must get their turn.
            foreach (var waiting in taken)
                waiting.Found.TrySetException(fault);
        }
    }

    private sealed record Waiting(string Scope, string Key)
    {
        public TaskCompletionSource<JournalEntry?> Found { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
