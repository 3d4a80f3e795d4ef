using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>
/// A grain whose calls interleave and whose commands go one after the other; those that had to wait together, and may
/// follow each other, are decided together, each on the state that the one before it leaves, and written together, an
/// entry each (docs/adr/0017).
/// </summary>
/// <remarks>
/// Nobody is answered before the own entry is durable, and with it all those before it. What is being decided is never
/// seen by readers. Whatever else becomes of a command of a chain than being written, it is decided again by itself.
/// </remarks>
internal abstract class QueueGrain<TState, TEvent>(LedgerAccess access, StreamShape<TState, TEvent> shape)
    : LedgerGrain<TState, TEvent>(access, shape)
    where TState : class
{
    /// <summary>Commands that may wait; more are told that the grain is busy.</summary>
    public const int MaxWaiting = 8_192;

    /// <summary>Waits for the end of what fails by itself, in the context of the grain.</summary>
    private const ConfigureAwaitOptions Quietly =
        ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext;

    private readonly StreamShape<TState, TEvent> _shape = shape;
    private Queue<WaitingCommand<TState, TEvent>>? _waiting;
    private bool _isRunning;

    /// <summary>Decides and commits a command after those that came before it; the answer is durable.</summary>
    /// <param name="command">The command.</param>
    /// <exception cref="LedgerUnavailableException">Nothing was written; trying again is safe.</exception>
    /// <exception cref="CommitUnknownException">It may have been written; the request's name tells.</exception>
    protected Task<TAnswer> InOrderAsync<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command)
        where TAnswer : class =>
        Access.Ledger.Remembers(command.Request) ? RepeatAsync(command) : EnqueueAsync(command);

    // A repetition of what is in the journal waits for nobody.
    private async Task<TAnswer> RepeatAsync<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command)
        where TAnswer : class => await RememberedAnswerAsync(command) ?? await EnqueueAsync(command);

    /// <summary>The answer of a command that this process has committed lately; null if the journal has none.</summary>
    private async ValueTask<TAnswer?> RememberedAnswerAsync<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command)
        where TAnswer : class
    {
        if (await Access.Ledger.FindRememberedAsync(command.Request) is not { } earlier)
            return null;
        LeaveIfNothing();
        return AnswerOf(command, earlier);
    }

    private Task<TAnswer> EnqueueAsync<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command)
        where TAnswer : class
    {
        if (!_isRunning)
        {
            _isRunning = true;
            return RunFirstAsync(command);
        }

        _waiting ??= new Queue<WaitingCommand<TState, TEvent>>();
        if (_waiting.Count >= MaxWaiting)
            throw new LedgerUnavailableException($"{Stream} is busy: its queue is full. Nothing was written.");
        var waiting = new Waiting<TAnswer>(this, command);
        _waiting.Enqueue(waiting);
        return waiting.Answered;
    }

    // The usual command finds nobody before it, and needs no queue.
    private async Task<TAnswer> RunFirstAsync<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command)
        where TAnswer : class
    {
        try
        {
            return await ExecuteAsync(command);
        }
        finally
        {
            if (_waiting is null)
                _isRunning = false;
            else
                _ = RunWaitingAsync(_waiting);
        }
    }

    // Every exception ends with the command that it came from; the loop goes on with the others.
    private async Task RunWaitingAsync(Queue<WaitingCommand<TState, TEvent>> waiting)
    {
        var chain = new List<WaitingCommand<TState, TEvent>>();
        while (chain.Count + waiting.Count > 0)
        {
            Lengthen(chain, waiting);
            var ended = chain.Count == 1 ? 0 : await RunTogetherAsync(chain);
            // What cannot be decided with those before it is looked into by itself, and what is behind it follows it.
            if (ended < chain.Count)
                await chain[ended++].RunAloneAsync();
            chain.RemoveRange(0, ended);
        }

        _waiting = null;
        _isRunning = false;
    }

    // A repetition ends the chain, of one before it as well: in a chain it would make all of it go one by one.
    private static void Lengthen(
        List<WaitingCommand<TState, TEvent>> chain, Queue<WaitingCommand<TState, TEvent>> waiting)
    {
        if (chain.Count == 0)
            chain.Add(waiting.Dequeue());
        while (chain[0].MayFollow
            && chain.Count < LedgerLimits.MaxCommitsInOrder
            && waiting.TryPeek(out var next)
            && next.MayFollow
            && !chain.Exists(before => before.Request.HasNameOf(next.Request)))
        {
            chain.Add(waiting.Dequeue());
        }
    }

    /// <returns>How many of them, from the first, are answered.</returns>
    private async Task<int> RunTogetherAsync(List<WaitingCommand<TState, TEvent>> chain)
    {
        var links = new List<Link>(chain.Count);
        IReadOnlyList<Task<CommitOutcome>> outcomes = [];
        var askedAt = Access.Clock.GetTimestamp();
        try
        {
            await DecideAsync(chain, links);
            if (links.Count > 0)
                outcomes = Access.Ledger.CommitInOrder(links.ConvertAll(link => link.Commit));
        }
        catch (Exception)
        {
            // Each is decided again by itself, so that the fault ends with the command that it came from.
            foreach (var command in chain)
                await command.RunAloneAsync();
            return chain.Count;
        }

        for (var i = 0; i < links.Count; i++)
        {
            if (await TryEndAsync(links[i], outcomes[i], askedAt))
                continue;
            // Those behind it continue what was not written: they are decided anew, once all have been told so.
            await ((Task)Task.WhenAll(outcomes)).ConfigureAwait(Quietly);
            return i;
        }

        return links.Count;
    }

    /// <summary>Decides the commands up to the first that is not to be written.</summary>
    private async Task DecideAsync(List<WaitingCommand<TState, TEvent>> chain, List<Link> links)
    {
        var state = await StateToDecideOnAsync();
        var version = Version;
        await PrepareAsync(chain, state);
        foreach (var command in chain)
        {
            if (command.Decide(state, version, Access.Clock.GetUtcNow()) is not var (commit, events))
                return;
            state = events.Aggregate(state, _shape.Apply);
            version++;
            links.Add(new Link(command, commit, state));
        }
    }

    // At the same time, so that what they read is read by few queries.
    private async Task PrepareAsync(List<WaitingCommand<TState, TEvent>> chain, TState state)
    {
        List<Task>? preparing = null;
        foreach (var command in chain)
        {
            var preparation = command.PrepareAsync(state, Access.Journal);
            if (!preparation.IsCompletedSuccessfully)
                (preparing ??= []).Add(preparation.AsTask());
        }

        // What could not be read is not prepared: it is found out when the command is run by itself.
        if (preparing is not null)
            await Task.WhenAll(preparing).ConfigureAwait(Quietly);
    }

    /// <returns>Whether it is answered; else it was not written, and has to be looked into by itself.</returns>
    private async Task<bool> TryEndAsync(Link link, Task<CommitOutcome> ended, long askedAt)
    {
        try
        {
            if (await ended is not CommitOutcome.Committed)
                return false;
            Advance(() => link.After, link.Commit.Appends[0].Version, askedAt);
            link.Command.Complete();
        }
        catch (Exception fault)
        {
            if (fault is not LedgerUnavailableException)
                Forget(fault);
            link.Command.Fail(fault);
        }

        return true;
    }

    private readonly record struct Link(WaitingCommand<TState, TEvent> Command, Commit Commit, TState After);

    private sealed class Waiting<TAnswer>(
        QueueGrain<TState, TEvent> grain, LedgerCommand<TState, TEvent, TAnswer> command)
        : WaitingCommand<TState, TEvent>
        where TAnswer : class
    {
        private readonly TaskCompletionSource<TAnswer> _answered =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        private TAnswer? _decided;

        public override RequestKey Request => command.Request;

        public override bool MayFollow => command.MayFollow && !grain.Access.Ledger.Remembers(command.Request);

        public Task<TAnswer> Answered => _answered.Task;

        public override ValueTask PrepareAsync(TState state, IJournal journal) => command.PrepareAsync(state, journal);

        public override (Commit Commit, TEvent[] Events)? Decide(TState state, long version, DateTimeOffset now)
        {
            if (!command.IsPreparedFor(state))
                return null;
            if (command.Decide(state, version + 1, now) is not Proposal<TEvent, TAnswer>.Write write)
                return null;
            _decided = write.Answer;
            return grain.CommitOf(version, write, command.Request);
        }

        public override void Complete() => _answered.SetResult(_decided!);

        public override void Fail(Exception fault) => _answered.SetException(fault);

        public override async Task RunAloneAsync()
        {
            try
            {
                _answered.SetResult(
                    await grain.RememberedAnswerAsync(command) ?? await grain.ExecuteAsync(command));
            }
            catch (Exception fault)
            {
                _answered.SetException(fault);
            }
        }
    }
}
