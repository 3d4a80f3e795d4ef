namespace CardPlatform.Embedded;

/// <summary>When the activation was last used, in epochs of the collector.</summary>
internal sealed partial class Activation
{
    private int _lastUsedEpoch;
    private int _keepUntilEpoch;

    /// <summary>The epoch in which the activation is idle for too long. A stale value only delays.</summary>
    public int DueEpoch
    {
        get
        {
            var idleUntil = Math.Min((long)Volatile.Read(ref _lastUsedEpoch) + Class.IdleEpochs, int.MaxValue);
            return Math.Max((int)idleUntil, Volatile.Read(ref _keepUntilEpoch));
        }
    }

    public void DelayDeactivation(TimeSpan span)
    {
        var clock = Class.Runtime.Clock;
        var until = span == Timeout.InfiniteTimeSpan ? int.MaxValue
            : span < TimeSpan.Zero ? 0
            : Math.Min((long)clock.Now + clock.Epochs(span), int.MaxValue);
        Volatile.Write(ref _keepUntilEpoch, (int)until);
    }

    private void Touch()
    {
        var now = Class.Runtime.Clock.Now;
        if (_lastUsedEpoch != now)
            _lastUsedEpoch = now;
    }
}
