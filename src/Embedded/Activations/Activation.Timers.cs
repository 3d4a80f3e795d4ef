namespace CardPlatform.Embedded;

/// <summary>The timers of the activation, a list through the timers themselves.</summary>
internal sealed partial class Activation
{
    public IGrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        if (CallContext.Current?.Activation != this)
            throw new InvalidOperationException("A timer is registered from the grain's own code.");

        if (_status is ActivationStatus.Deactivating or ActivationStatus.Dead)
            throw new InvalidOperationException("The activation is ending; it takes no new timers.");

        var timer = new GrainTimer(this, callback, options) { Next = _timers };
        _timers = timer;
        timer.Start();
        return timer;
    }

    /// <summary>Takes a timer out of the list.</summary>
    public void RemoveTimer(GrainTimer timer)
    {
        GrainTimer? before = null;
        for (var current = _timers; current is not null; before = current, current = current.Next)
        {
            if (current != timer)
                continue;

            if (before is null)
                _timers = timer.Next;
            else
                before.Next = timer.Next;

            return;
        }
    }

    /// <summary>A tick waits its turn like a call, but no bound refuses it: there is one per timer at most.</summary>
    public void Tick(TimerTick tick)
    {
        Interlocked.Increment(ref _queued);
        TryPush(tick);
    }
}
