using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>
/// A grain whose calls interleave and whose commands are written in batches: those that arrive while a commit is on its
/// way are decided together, in order, against one state, and written as one entry (docs/adr/0015).
/// </summary>
/// <remarks>
/// There is one loop, which runs while commands wait. Nobody is answered before the entry is durable; a refusal, which
/// no entry confirms, is given only after the journal has said that the state is not behind. What is being decided is
/// never seen by readers: the state of the grain is that of the last commit.
/// </remarks>
internal abstract class BatchGrain<TState, TEvent>(LedgerAccess access, StreamShape<TState, TEvent> shape)
    : LedgerGrain<TState, TEvent>(access, shape)
    where TState : class
{
    /// <summary>Commands that may wait; more are told that the grain is busy.</summary>
    public const int MaxWaiting = 32_768;

    /// <summary>Commands decided together: their events fit into one entry.</summary>
    public const int MaxCommands = 1_000;

    private readonly StreamShape<TState, TEvent> _shape = shape;
    private readonly Queue<Waiting> _waiting = new();
    private bool _isRunning;

    /// <summary>Decides the command with those that wait; its answer is durable.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was written; trying again is safe.</exception>
    /// <exception cref="CommitUnknownException">It may have been written; asking again tells.</exception>
    protected Task<TAnswer> EnqueueAsync<TAnswer>(BatchCommand<TState, TEvent, TAnswer> command)
    {
        Enqueue(new Waiting(command, Alone: null));
        return command.Answered;
    }

    /// <summary>Runs something that commits by itself in its turn, between batches.</summary>
    protected async Task<TAnswer> AloneAsync<TAnswer>(Func<Task<TAnswer>> run)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Enqueue(new Waiting(Command: null, () =>
        {
            turn.SetResult();
            return end.Task;
        }));
        await turn.Task;
        try
        {
            return await run();
        }
        finally
        {
            end.SetResult();
        }
    }

    /// <summary>
    /// What time has brought, which comes before anything that is decided. At most what fits into an entry.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="now">The time.</param>
    /// <param name="isComplete">Whether that is all; else it is written alone and asked for again.</param>
    protected abstract BatchStep<TState, TEvent> Due(TState state, DateTimeOffset now, out bool isComplete);

    /// <summary>The time of a decision on a state, by the clock.</summary>
    protected virtual DateTimeOffset TimeOf(TState state, DateTimeOffset now) => now;

    /// <summary>What is to be written after all else in an entry.</summary>
    protected virtual IReadOnlyList<TEvent> Closing(TState state, DateTimeOffset now) => [];

    private void Enqueue(Waiting waiting)
    {
        if (_waiting.Count >= MaxWaiting)
            throw new LedgerUnavailableException($"{Stream} is busy: its queue is full. Nothing was written.");
        _waiting.Enqueue(waiting);
        if (_isRunning)
            return;
        _isRunning = true;
        _ = RunAsync();
    }

    // Every exception ends with whoever waits for what it came from; the loop goes on with the others.
    private async Task RunAsync()
    {
        var batch = new List<BatchCommand<TState, TEvent>>();
        while (_waiting.TryPeek(out var first))
        {
            if (first.Alone is { } alone)
            {
                _waiting.Dequeue();
                await alone();
                continue;
            }

            batch.Clear();
            while (batch.Count < MaxCommands && _waiting.TryPeek(out var next) && next.Command is { } command)
            {
                _waiting.Dequeue();
                batch.Add(command);
            }

            await WriteAsync(batch);
        }

        _isRunning = false;
    }

    private async Task WriteAsync(List<BatchCommand<TState, TEvent>> batch)
    {
        var answered = 0;
        try
        {
            while (answered < batch.Count)
                answered += await WriteSomeAsync(batch, answered);
        }
        catch (Exception fault)
        {
            for (var i = answered; i < batch.Count; i++)
                batch[i].Fail(fault);
        }
    }

    /// <summary>Writes what the first commands make of the state, as many as fit into an entry.</summary>
    /// <returns>How many were answered.</returns>
    private async Task<int> WriteSomeAsync(List<BatchCommand<TState, TEvent>> batch, int from)
    {
        var most = batch.Count - from;
        var conflicts = 0;
        while (conflicts < MaxAttempts)
        {
            var wasInMemory = IsInMemory;
            var state = await StateAsync();
            var version = Version;
            var turn = new BatchTurn<TState, TEvent>(state, TimeOf(state, Access.Clock.GetUtcNow()));
            turn.Add(Due(state, turn.Now, out var isComplete));
            if (isComplete)
                turn.Decide(batch, from, most);
            var closing = Closing(turn.State, turn.Now);
            turn.Add(new BatchStep<TState, TEvent>(closing.Aggregate(turn.State, _shape.Apply), closing));
            if (turn.Events.Count == 0)
            {
                if (wasInMemory && await CatchUpAsync())
                {
                    conflicts++;
                    continue;
                }

                LeaveIfNothing();
                return Answer(batch, from, turn.Decided);
            }

            var events = _shape.Events.Write([.. turn.Events]);
            if (events.Length > LedgerLimits.MaxEventsBytes && turn.Decided > 0)
            {
                if (turn.Decided == 1)
                    return Refuse(batch[from]);
                most = turn.Decided / 2;
                continue;
            }

            var commit = new Commit(new Append(Stream, version, events)) { Reservations = turn.Reservations };
            switch (await CommitAsync(commit, () => turn.State))
            {
                case CommitOutcome.Committed:
                    return Answer(batch, from, turn.Decided);
                case CommitOutcome.QuotaExhausted(var quota, _):
                    await LearnAsync(turn, quota);
                    break;
                case CommitOutcome.VersionConflict:
                    Access.Metrics.VersionConflict(Stream.Kind);
                    await CatchUpAsync();
                    conflicts++;
                    break;
                case var other:
                    throw new InvalidOperationException($"A batch without a request is answered {other}.");
            }
        }

        throw new LedgerUnavailableException(
            $"{Stream} is being written elsewhere all the time. Nothing was written; trying again is safe.");
    }

    // Each of them takes nothing of what is used up when it is decided again, so this ends. All are found at once:
    // where many people have used up theirs, one after the other would decide the batch as often as there are of them.
    private async Task LearnAsync(BatchTurn<TState, TEvent> turn, QuotaId refused)
    {
        foreach (var quota in await Access.Journal.ReadQuotasAsync([.. turn.Taken]))
        {
            if (quota.Quota != refused && quota.Left < turn.DeltaOf(quota.Quota))
                turn.LastToTake(quota.Quota).Exhausted(quota.Quota);
        }

        turn.LastToTake(refused).Exhausted(refused);
    }

    private int Refuse(BatchCommand<TState, TEvent> command)
    {
        command.Fail(new CommitRejectedException($"What is asked of {Stream} does not fit into an entry."));
        return 1;
    }

    private static int Answer(List<BatchCommand<TState, TEvent>> batch, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            batch[i].Complete();
        return count;
    }

    /// <param name="Command">To be decided with others; or else null.</param>
    /// <param name="Alone">To be run alone, to its end.</param>
    private readonly record struct Waiting(BatchCommand<TState, TEvent>? Command, Func<Task>? Alone);
}
