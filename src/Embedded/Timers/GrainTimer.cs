using System.Diagnostics.CodeAnalysis;

namespace CardPlatform.Embedded;

/// <summary>
/// A timer of an activation. The period runs from the end of a tick, so a slow one never piles up; a failed tick
/// is logged and the next one comes all the same.
/// </summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer _timer;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private bool _changed;
    private bool _ticking;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Validate(options.DueTime, nameof(options));
        Validate(options.Period, nameof(options));
        _activation = activation;
        _callback = callback;
        _dueTime = options.DueTime;
        _period = options.Period;
        Interleave = options.Interleave;
        KeepAlive = options.KeepAlive;

        // The tick must not run in the execution context of whoever registers the timer.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _timer = activation.Class.Runtime.Time.CreateTimer(
                static timer => ((GrainTimer)timer!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public GrainTimer? Next { get; set; }

    public bool Interleave { get; }

    public bool KeepAlive { get; }

    public void Start() => _timer.Change(_dueTime, Timeout.InfiniteTimeSpan);

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime, nameof(dueTime));
        Validate(period, nameof(period));
        _dueTime = dueTime;
        _period = period;
        _changed = true;
        if (!_ticking)
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        if (_stop.IsCancellationRequested)
            return;

        _stop.Cancel();
        _timer.Dispose();
        _stop.Dispose();
        _activation.RemoveTimer(this);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Nobody awaits a tick: its faults end in the log.")]
    public async ValueTask<Nothing> TickAsync()
    {
        if (_stop.IsCancellationRequested)
            return default;

        _ticking = true;
        _changed = false;
        try
        {
            await _callback(_stop.Token);
        }
        catch (Exception fault)
        {
            _activation.Class.Runtime.Log.TimerFailed(fault, _activation);
        }
        finally
        {
            _ticking = false;
            if (!_stop.IsCancellationRequested)
                _timer.Change(_changed ? _dueTime : _period, Timeout.InfiniteTimeSpan);
        }

        return default;
    }

    private static void Validate(TimeSpan span, string name)
    {
        if (span < TimeSpan.Zero && span != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, span, "A timer's span is zero, positive or infinite.");
    }

    private void Ring() => _activation.Tick(new TimerTick(this));
}
