namespace CardPlatform.Embedded;

/// <summary>Which call starts when.</summary>
internal sealed partial class Activation
{
    /// <summary>
    /// Sends a call. If the activation is idle the call's first turn runs right here: most calls end in it, and
    /// cost neither a queue nor a thread. Otherwise it waits its turn.
    /// </summary>
    public ValueTask<T> Send<T>(GrainCall<T> call)
    {
        if (!InlineCalls.MayBegin(out var callers) || !TryEnter())
            return Enqueue(call);

        InlineCalls.Begin(callers);
        ValueTask<T> outcome;
        if (_status is ActivationStatus.Active && _waiting.IsEmpty && MayStart(call))
            outcome = call.Start(this);
        else if (TryReserveQueuePlace())
            outcome = Hold(call);
        else
            outcome = ValueTask.FromException<T>(Class.Runtime.RefuseCall(this));

        InlineCalls.End(callers);
        Leave();
        return outcome;
    }

    /// <summary>Takes a call from the inbox: starts it, or lets it wait.</summary>
    public void Admit(GrainCall call)
    {
        if (_status is ActivationStatus.Active && (_waiting.IsEmpty || call.AlwaysInterleave) && MayStart(call))
            RunQueued(call);
        else
            Append(call);
    }

    public CallContext BeginCall(GrainCall call)
    {
        var blocks = !Class.IsReentrant && !call.AlwaysInterleave;
        _running++;
        _hasServed = true;
        if (blocks)
            _isBlocked = true;

        if (call.KeepsAlive)
            Touch();

        return new CallContext(this, call.Caller, blocks);
    }

    public void EndCall(CallContext context, GrainCall call)
    {
        context.Complete();
        _running--;
        if (context.Blocks)
            _isBlocked = false;

        if (call.KeepsAlive)
            Touch();
    }

    /// <summary>
    /// Whether a call that one of this activation's own calls waits for may run beside it. Read by the caller:
    /// the status cannot change while the call it waits for is in progress.
    /// </summary>
    /// <param name="call">The call that comes back.</param>
    /// <param name="isBlocked">Whether the call that waits lets no ordinary one run beside it.</param>
    public bool AdmitsItsOwnChain(GrainCall call, bool isBlocked) =>
        (!isBlocked || call.AlwaysInterleave) && _status is ActivationStatus.Active;

    private bool MayStart(GrainCall call)
    {
        // Draining: only what the calls in progress wait for may still start. An activation that is asked to end
        // while it activates serves one call all the same, or two of them could hand a call on for ever.
        if (_deactivation is not null && _hasServed && !call.IsAwaitedByTarget)
            return false;

        return !_isBlocked || call.AlwaysInterleave;
    }

    private ValueTask<T> Enqueue<T>(GrainCall<T> call)
    {
        var target = this;
        if (!target.TryReserveQueuePlace())
            return ValueTask.FromException<T>(Class.Runtime.RefuseCall(this));

        var answer = call.Prepare();
        while (!target.TryPush(call))
        {
            // This activation is over: the call goes to the next one.
            if (!Class.TryResolve(Key, out target))
                call.Fail(Class.Runtime.RefuseActivation(Class.Name));
            else if (!target.TryReserveQueuePlace())
                call.Fail(Class.Runtime.RefuseCall(target));
            else
                continue;

            break;
        }

        return new ValueTask<T>(answer);
    }

    private ValueTask<T> Hold<T>(GrainCall<T> call)
    {
        var answer = call.Prepare();
        Append(call);
        return new ValueTask<T>(answer);
    }

    private bool TryReserveQueuePlace()
    {
        if (Interlocked.Increment(ref _queued) <= Class.Runtime.Options.MaxQueuedCallsPerActivation)
            return true;

        Interlocked.Decrement(ref _queued);
        return false;
    }

    private void Append(GrainCall call)
    {
        _waiting.Add(call);
        if (call.AlwaysInterleave || call.IsAwaitedByTarget)
            _waitingToInterleave++;
    }

    private bool HasReadyWork() => _status switch
    {
        ActivationStatus.Created => !_waiting.IsEmpty,
        ActivationStatus.Active =>
            (_running == 0 && (_deactivation is not null || Class.Runtime.IsStopping))
            || (!_isBlocked && !_waiting.IsEmpty)
            || _waitingToInterleave > 0,
        _ => false,
    };

    /// <summary>Starts the next waiting call, or the activation itself, or its end: whichever is due.</summary>
    private bool TryStartWaiting()
    {
        if (_waiting.IsEmpty && _deactivation is null)
            return false;

        if (_status is ActivationStatus.Created)
        {
            BeginActivation();
            return true;
        }

        if (_status is not ActivationStatus.Active)
            return false;

        if (TakeStartable() is { } call)
        {
            RunQueued(call);
            return true;
        }

        if (_deactivation is null || _running > 0)
            return false;

        BeginDeactivation(_deactivation.Value);
        return true;
    }

    private GrainCall? TakeStartable()
    {
        if (_waiting.First is { } first && MayStart(first))
        {
            if (first.AlwaysInterleave || first.IsAwaitedByTarget)
                _waitingToInterleave--;

            return _waiting.Take();
        }

        if (_waitingToInterleave == 0)
            return null;

        var draining = _deactivation is not null && _hasServed;
        var call = _waiting.TakeInterleaving(onlyAwaited: draining);
        if (call is not null)
            _waitingToInterleave--;

        return call;
    }

    private void RunQueued(GrainCall call)
    {
        Interlocked.Decrement(ref _queued);
        call.Run(this);
        InlineCalls.RestoreCleanContext();
    }
}
