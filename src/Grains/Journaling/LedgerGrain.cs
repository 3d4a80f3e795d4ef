using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>
/// A grain whose state is a stream of the journal, and who alone writes it: load, decide, commit, apply, answer.
/// </summary>
/// <remarks>
/// The state in memory is never ahead of the journal, because an event is applied only once it is durable. It may fall
/// behind, when another activation elsewhere writes the stream; then the next commit is a version conflict, and the
/// state is loaded again. After an unknown outcome or a fault the state is forgotten at once, so that calls already
/// queued for this activation load it anew even before the activation ends.
/// </remarks>
internal abstract class LedgerGrain<TState, TEvent>(LedgerAccess access, StreamShape<TState, TEvent> shape) : Grain
    where TState : class
{
    /// <summary>A tail this long costs about as much to replay as a snapshot costs to write.</summary>
    public const int SnapshotEvery = 64;

    /// <summary>Conflicts in one call before it gives up: then somebody else writes this stream all the time.</summary>
    public const int MaxConflicts = 3;

    /// <summary>Attempts in one call, whatever made them necessary.</summary>
    public const int MaxAttempts = 16;

    private TState? _state;
    private Task? _loading;
    private long _version;
    private long _snapshotVersion;
    private long _confirmedAt;
    private bool _isReadAhead;

    protected LedgerAccess Access => access;

    protected StreamId Stream => new(shape.Kind, this.GetPrimaryKeyLong());

    protected bool IsInMemory => _state is not null;

    /// <summary>The version of the state that <see cref="StateAsync"/> gave last.</summary>
    protected long Version => _version;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (access.ReadAhead.Take(Stream) is { } read)
            Take(read.History, read.AskedAt, isReadAhead: true);
        else
            await StateAsync();
        await base.OnActivateAsync(cancellationToken);
    }

    /// <summary>The state, from memory if it is there. Calls that interleave share one load.</summary>
    protected ValueTask<TState> StateAsync() =>
        _state is { } state && !_isReadAhead ? new ValueTask<TState>(state) : LoadSharedAsync();

    /// <summary>
    /// The state to decide a command on. It may be behind, by what happened since it was read ahead or by what another
    /// activation wrote: a commit finds that out, and a refusal has to be decided again.
    /// </summary>
    protected ValueTask<TState> StateToDecideOnAsync() =>
        _state is { } state ? new ValueTask<TState>(state) : LoadSharedAsync();

    /// <summary>Makes the next <see cref="StateAsync"/> load the state anew if it is older than this.</summary>
    protected void ForgetIfBehind(long version)
    {
        if (_version < version)
            _state = null;
    }

    /// <summary>Somebody knows that at this time the stream had no version above this one.</summary>
    protected void Confirm(long version, long confirmedAt)
    {
        if (_version >= version && confirmedAt > _confirmedAt)
            _confirmedAt = confirmedAt;
    }

    /// <summary>Makes the next <see cref="StateAsync"/> load the state anew if it was confirmed longer ago.</summary>
    protected void ForgetIfOlder(TimeSpan maxAge)
    {
        if (IsOlder(maxAge))
            _state = null;
    }

    /// <summary>The state as the journal has it now. Calls that interleave share one load.</summary>
    protected ValueTask<TState> ReloadAsync()
    {
        _state = null;
        return StateAsync();
    }

    /// <summary>
    /// Takes what another activation has written since, entry by entry: cheaper than loading a large state anew.
    /// </summary>
    /// <returns>Whether there was anything.</returns>
    protected async Task<bool> CatchUpAsync()
    {
        if (_state is null || _isReadAhead)
        {
            await StateAsync();
            return true;
        }

        var before = _version;
        while (_state is not null)
        {
            var askedAt = access.Clock.GetTimestamp();
            var version = _version;
            var next = await access.Journal.ReadAsync(Stream, version + 1);
            if (next is null)
            {
                _confirmedAt = askedAt;
                break;
            }

            // While it was read, a commit of this activation, or another call that catches up, may have taken it.
            if (_state is { } state && _version == version)
                Advance(() => shape.Fold(state, next.Events), version + 1, askedAt);
        }

        return _version != before;
    }

    /// <summary>Whether the state was loaded or confirmed longer ago than this.</summary>
    protected bool IsOlder(TimeSpan maxAge) => access.Clock.GetElapsedTime(_confirmedAt) > maxAge;

    /// <summary>Whether a tail of so many entries is long enough for a snapshot of this state.</summary>
    protected virtual bool IsSnapshotDue(TState state, long tail) => tail >= SnapshotEvery;

    /// <summary>Ends an activation that stands for nothing: a walk over unknown ids must not fill the memory.</summary>
    protected void LeaveIfNothing()
    {
        if (_version == 0)
            DeactivateOnIdle();
    }

    /// <summary>Decides and commits one command; the answer is durable. Not for calls that interleave.</summary>
    /// <exception cref="LedgerUnavailableException">Nothing was written; trying again is safe.</exception>
    /// <exception cref="CommitUnknownException">It may have been written; the request's name tells.</exception>
    protected async Task<TAnswer> ExecuteAsync<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command)
        where TAnswer : class
    {
        var conflicts = 0;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var wasInMemory = _state is not null;
            var state = await StateToDecideOnAsync();
            var version = _version;
            await command.PrepareAsync(state, access.Journal);
            var proposal = command.Decide(state, version + 1, access.Clock.GetUtcNow());
            if (proposal is not Proposal<TEvent, TAnswer>.Write write)
            {
                // A refusal isn't checked by a commit, so it must not rest on a state that may be behind.
                var refusal = (Proposal<TEvent, TAnswer>.Refuse)proposal;
                if (!wasInMemory || refusal.RestsOnQuota)
                {
                    LeaveIfNothing();
                    return await EarlierAnswerAsync(command) ?? refusal.Answer;
                }

                _state = null;
                continue;
            }

            switch (await CommitAsync(state, version, write, command.Request))
            {
                case CommitOutcome.Committed:
                    return write.Answer;
                case CommitOutcome.DuplicateRequest duplicate:
                    return Replay(command, duplicate.Original);
                case CommitOutcome.RequestMismatch:
                    return await EarlierAnswerAsync(command) ?? command.Mismatch();
                case CommitOutcome.QuotaExhausted exhausted:
                    command.Exhausted(exhausted.Quota, exhausted.Left);
                    break;
                case CommitOutcome.Superseded superseded:
                    await command.SupersededAsync(superseded.Quota);
                    break;
                case CommitOutcome.VersionConflict conflict:
                    if (conflict.Stream != Stream && command.ConflictAt(conflict.Stream) is { } answer)
                        return answer;
                    _state = null;
                    access.Metrics.VersionConflict(shape.Kind);
                    if (++conflicts == MaxConflicts)
                        throw Busy();
                    break;
            }
        }

        throw Busy();
    }

    // A load may end before it is stored here, so whether one is under way is asked of the task itself.
    private async ValueTask<TState> LoadSharedAsync()
    {
        while (true)
        {
            if (_loading is not { IsCompleted: false })
                _loading = LoadAsync();
            await _loading;
            if (_state is not { } state || _isReadAhead)
                continue;
            _loading = null;
            return state;
        }
    }

    private async Task LoadAsync()
    {
        var askedAt = access.Clock.GetTimestamp();
        var history = await access.Journal.LoadAsync(Stream, shape.SnapshotFormat);

        // A commit of a reentrant grain may have overtaken this load; what it left is newer.
        if (_state is not null && _version > history.Version)
            _isReadAhead = false;
        else
            Take(history, askedAt, isReadAhead: false);
    }

    private void Take(StreamHistory history, long askedAt, bool isReadAhead)
    {
        _state = shape.Fold(history);
        _version = history.Version;
        _confirmedAt = askedAt;
        _isReadAhead = isReadAhead;
        _snapshotVersion = history.Snapshot?.Version ?? 0;
        OfferSnapshot(_state);
    }

    private Task<CommitOutcome> CommitAsync<TAnswer>(
        TState state, long version, Proposal<TEvent, TAnswer>.Write write, RequestKey request)
    {
        var (commit, events) = CommitOf(version, write, request);
        return CommitAsync(commit, () => events.Aggregate(state, shape.Apply));
    }

    /// <summary>The commit that a proposal asks for.</summary>
    /// <param name="version">Of the state that it was decided on.</param>
    /// <param name="write">The proposal.</param>
    /// <param name="request">The request that it answers.</param>
    protected (Commit Commit, TEvent[] Events) CommitOf<TAnswer>(
        long version, Proposal<TEvent, TAnswer>.Write write, RequestKey request)
    {
        TEvent[] events = [.. write.Before, write.Event];
        var own = new Append(Stream, version, shape.Events.Write(events))
        {
            Facts = write.Facts,
            Postings = write.Postings,
            Source = events,
        };
        var commit = new Commit([own, .. write.Others])
        {
            Reservations = write.Reservations,
            Declarations = write.Declarations,
            Request = request,
        };
        return (commit, events);
    }

    /// <summary>Commits, and if that is done makes its state that of the grain.</summary>
    /// <param name="commit">Its first row is of this stream.</param>
    /// <param name="after">Makes the state after that row.</param>
    protected async Task<CommitOutcome> CommitAsync(Commit commit, Func<TState> after)
    {
        var askedAt = access.Clock.GetTimestamp();
        try
        {
            var outcome = await access.Ledger.CommitAsync(commit);
            if (outcome is CommitOutcome.Committed)
                Advance(after, commit.Appends[0].Version, askedAt);
            return outcome;
        }
        catch (Exception fault) when (fault is not LedgerUnavailableException)
        {
            Forget(fault);
            throw;
        }
    }

    // The version is the entry's own: a grain whose calls interleave may have loaded that entry, or a later one.
    protected void Advance(Func<TState> after, long version, long confirmedAt)
    {
        if (_state is not null && _version >= version)
            return;
        _state = after();
        _version = version;
        _confirmedAt = confirmedAt;
        _isReadAhead = false;
        OfferSnapshot(_state);
    }

    private void OfferSnapshot(TState state)
    {
        if (!IsSnapshotDue(state, _version - _snapshotVersion))
            return;
        _snapshotVersion = _version;
        access.Snapshots.Offer(new StreamSnapshot(Stream, _version, shape.SnapshotFormat, shape.States.Write(state)));
    }

    /// <summary>Forgets the state after a fault, so that the next call loads it anew.</summary>
    protected void Forget(Exception fault)
    {
        _state = null;
        DeactivateOnIdle();
        if (fault is CommitUnknownException)
            access.Metrics.UnknownOutcome(shape.Kind);
        LedgerGrainLog.Forgotten(access.Logger, Stream, fault);
    }

    private TAnswer Replay<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command, JournalEntry original)
        where TAnswer : class
    {
        access.Metrics.Duplicate(shape.Kind);
        if (original.Stream == Stream && original.Version > _version)
            _state = null;
        return command.Replay(original);
    }

    // Always asked, also when a quota is known to be used up: between that and now another process may have given back
    // to it, written this very request and used it up again; no state or hint in this process would know.
    private async Task<TAnswer?> EarlierAnswerAsync<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command)
        where TAnswer : class
    {
        var earlier = await access.Journal.FindRequestAsync(command.Request.Scope, command.Request.Key);
        return earlier is null ? null : AnswerOf(command, earlier);
    }

    /// <summary>The answer to a command under whose name an entry stands already.</summary>
    protected TAnswer AnswerOf<TAnswer>(LedgerCommand<TState, TEvent, TAnswer> command, JournalEntry earlier)
        where TAnswer : class =>
        earlier.Request == command.Request ? Replay(command, earlier) : command.Mismatch(earlier);

    private LedgerUnavailableException Busy() =>
        new($"{Stream} is being written elsewhere all the time. Nothing was written; trying again is safe.");
}
