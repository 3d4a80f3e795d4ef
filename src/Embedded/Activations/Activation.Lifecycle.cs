using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CardPlatform.Embedded;

/// <summary>The beginning and the end of an activation.</summary>
[SuppressMessage("Design", "CA1031", Justification = "Whatever a grain throws is answered or logged here.")]
internal sealed partial class Activation
{
    /// <summary>Asks for the end, once the calls in progress are done.</summary>
    public void DeactivateOnIdle()
    {
        var reason = new DeactivationReason(
            DeactivationReasonCode.ApplicationRequested, "DeactivateOnIdle was called.");
        if (CallContext.Current?.Activation == this)
            RequestDeactivation(reason);
        else
            TryPush(new DeactivationRequest(reason));
    }

    public void RequestDeactivation(DeactivationReason reason) =>
        _deactivation ??= new StrongBox<DeactivationReason>(reason);

    /// <summary>Ends the activation if nothing is going on and the reason still holds.</summary>
    public void CollectIfIdle(DeactivationReasonCode code)
    {
        if (_running > 0 || !_waiting.IsEmpty || _batch is not null)
            return;

        if (code is DeactivationReasonCode.ActivationIdle && DueEpoch > Class.Runtime.Clock.Now)
            return;

        if (_status is ActivationStatus.Created)
            Close();
        else if (_status is ActivationStatus.Active)
            BeginDeactivation(new DeactivationReason(code, "The activation was collected."));
    }

    private void BeginActivation()
    {
        _status = ActivationStatus.Activating;

        // What the first call waits for, its activation waits for too: so cycles through it are seen.
        var context = new CallContext(this, _waiting.First!.Caller, blocks: true);
        RunIn(context, static (activation, context) => _ = activation.ActivateAsync(context));
    }

    private async Task ActivateAsync(CallContext context)
    {
        try
        {
            _grain = Construct();
            await _grain.OnActivateAsync(Class.Runtime.Aborted);
        }
        catch (Exception fault)
        {
            context.Complete();
            Class.Runtime.Log.ActivationFailed(fault, this);
            Abandon(fault);
            return;
        }

        context.Complete();
        Touch();
        Class.Runtime.Metrics.Activated();
        Class.Runtime.Collector.Add(this);
        _status = ActivationStatus.Active;
    }

    private Grain Construct()
    {
        var outer = _underConstruction;
        _underConstruction = this;
        try
        {
            return Class.Construct();
        }
        finally
        {
            _underConstruction = outer;
        }
    }

    private void BeginDeactivation(DeactivationReason reason)
    {
        _status = ActivationStatus.Deactivating;
        _deactivation ??= new StrongBox<DeactivationReason>(reason);
        while (_timers is not null)
            _timers.Dispose();

        var context = new CallContext(this, null, blocks: true);
        RunIn(context, static (activation, context) => _ = activation.DeactivateAsync(context));
    }

    private async Task DeactivateAsync(CallContext context)
    {
        var reason = _deactivation!.Value;
        try
        {
            if (Class.Deactivates)
            {
                var runtime = Class.Runtime;
                using var deadline = new CancellationTokenSource(runtime.DeactivationTimeout, runtime.Time);
                await _grain!.OnDeactivateAsync(reason, deadline.Token).WaitAsync(deadline.Token);
            }

            if (_grain is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
            else
                (_grain as IDisposable)?.Dispose();
        }
        catch (Exception fault)
        {
            Class.Runtime.Log.DeactivationFailed(fault, this);
        }

        context.Complete();
        Class.Runtime.Metrics.Deactivated(reason.ReasonCode);
        _grain = null;
        Close();
    }

    /// <summary>Ends an activation that never came to be; those who waited for it get the fault.</summary>
    private void Abandon(Exception fault)
    {
        while (_timers is not null)
            _timers.Dispose();

        _grain = null;
        _status = ActivationStatus.Dead;
        Class.Runtime.Collector.Remove(this);
        var stragglers = new Stragglers();
        GatherCalls(Interlocked.Exchange(ref _inbox, new ClosedInbox(null, stragglers)), stragglers);

        // Out of the directory first: whoever tries again at the fault gets a fresh activation.
        Class.Replace(this, null);
        Class.Runtime.ReleaseActivation();
        while (_waiting.Take() is { } call)
            call.Fail(fault);
    }

    /// <summary>Ends the activation; calls that still wait go, in order, to the next one.</summary>
    private void Close()
    {
        _status = ActivationStatus.Dead;
        Class.Runtime.Collector.Remove(this);
        var stragglers = new Stragglers();
        GatherCalls(Interlocked.Exchange(ref _inbox, Busy), stragglers);
        if (_waiting.IsEmpty
            && Interlocked.CompareExchange(ref _inbox, new ClosedInbox(null, stragglers), Busy) == Busy)
        {
            Class.Replace(this, null);
            Class.Runtime.ReleaseActivation();
            return;
        }

        // The successor is owned from here until it is scheduled: what it inherits comes before what reaches it
        // through the marker meanwhile.
        var successor = new Activation(Class, Key) { _inbox = Busy };
        GatherCalls(Interlocked.Exchange(ref _inbox, new ClosedInbox(successor, stragglers)), stragglers);
        while (_waiting.Take() is { } call)
        {
            Interlocked.Increment(ref successor._queued);
            successor.Append(call);
        }

        Class.Runtime.Collector.Add(successor);
        Class.Replace(this, successor);
        successor.Schedule();
    }

    /// <summary>Sorts what has arrived: calls wait on, late continuations run apart, the rest is void.</summary>
    private void GatherCalls(WorkItem? inbox, Stragglers stragglers)
    {
        GatherCalls(stragglers, _batch);
        GatherCalls(stragglers, OldestFirst(inbox));
        _batch = null;
    }

    private void GatherCalls(Stragglers stragglers, WorkItem? oldest)
    {
        while (oldest is not null)
        {
            var next = oldest.Next;
            if (oldest is GrainCall call)
                _waiting.Add(call);
            else if (oldest is Continuation code)
                stragglers.Add(this, code);

            oldest = next;
        }

        // The ticks of this activation's timers end with it.
        var waiting = _waiting;
        _waiting = default;
        while (waiting.Take() is { } call)
        {
            if (!call.DiesWithActivation)
                _waiting.Add(call);
        }
    }

    /// <summary>While stopping, an activation with nothing left to do ends.</summary>
    private bool TryStop()
    {
        if (!Class.Runtime.IsStopping || _running > 0 || !_waiting.IsEmpty
            || _status is not (ActivationStatus.Active or ActivationStatus.Created))
            return false;

        CollectIfIdle(DeactivationReasonCode.ShuttingDown);
        return true;
    }

    private void RunIn(CallContext context, Action<Activation, CallContext> code)
    {
        var started = BeginTurn();
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        code(this, context);
        SynchronizationContext.SetSynchronizationContext(previous);
        InlineCalls.RestoreCleanContext();
        EndTurn(started, "activation or deactivation");
    }
}
