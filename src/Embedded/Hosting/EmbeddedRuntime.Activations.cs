using System.Diagnostics.CodeAnalysis;

namespace CardPlatform.Embedded;

/// <summary>The number of activations, and what happens when it is too high, or must come to zero.</summary>
internal sealed partial class EmbeddedRuntime
{
    public bool TryReserveActivation()
    {
        var activations = Interlocked.Increment(ref _activations);
        if (activations > _pressure.HighWater)
            RequestShedding();

        if (activations <= Options.MaxActivations)
            return true;

        ReleaseActivation();
        return false;
    }

    public void ReleaseActivation()
    {
        if (Interlocked.Decrement(ref _activations) == 0 && _stopping)
            _empty.TrySetResult();
    }

    public LimitExceededException RefuseActivation(string grainClass)
    {
        Metrics.Rejected();
        return new LimitExceededException(
            $"{Options.MaxActivations} activations are in memory; no room for another {grainClass}.");
    }

    /// <summary>Looks for idle activations, and for too many of them.</summary>
    public void Collect()
    {
        Collector.Collect();
        Shed();
    }

    /// <summary>
    /// Refuses calls from outside, lets the calls in progress and the queued ones finish, and deactivates every
    /// activation; gives up when the time is up.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        if (_collection is not null)
            await _collection.DisposeAsync();

        if (Activations == 0)
            _empty.TrySetResult();

        foreach (var activation in Factory.Classes.SelectMany(static grainClass => grainClass.Activations))
            activation.TryPush(new CollectionRequest(DeactivationReasonCode.ShuttingDown));

        try
        {
            await _empty.Task.WaitAsync(TimeSpan.FromSeconds(Options.StopTimeoutSeconds), Time, cancellationToken);
        }
        catch (Exception timeout) when (timeout is TimeoutException or OperationCanceledException)
        {
            Log.StopTimedOut(Activations);
            await _aborted.CancelAsync();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A timer's callback has nobody to throw at.")]
    private void CollectSafely()
    {
        try
        {
            Collect();
        }
        catch (Exception fault)
        {
            Log.CollectorFailed(fault);
        }
    }

    private void RequestShedding()
    {
        if (Interlocked.Exchange(ref _shedding, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(static runtime => runtime.ShedOnce(), this, preferLocal: false);
    }

    private void ShedOnce()
    {
        Shed();
        Volatile.Write(ref _shedding, 0);
    }

    private void Shed()
    {
        var activations = Activations;
        var excess = _pressure.Excess(activations);
        if (excess == 0)
            return;

        Log.Shedding(excess, activations);
        Collector.Shed(excess);
    }
}
