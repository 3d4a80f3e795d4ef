namespace CardPlatform.Embedded;

/// <summary>
/// Coarse time: the number of collection intervals since the start. Reading it is one load, so every call can
/// note when it happened.
/// </summary>
internal sealed class EpochClock(TimeProvider time, TimeSpan interval)
{
    private readonly long _start = time.GetTimestamp();
    private int _now;

    public int Now => Volatile.Read(ref _now);

    public TimeSpan Interval => interval;

    /// <summary>Brings the clock up to date.</summary>
    public int Advance()
    {
        var now = (int)Math.Min(time.GetElapsedTime(_start).Ticks / interval.Ticks, int.MaxValue);
        Volatile.Write(ref _now, now);
        return now;
    }

    /// <summary>Intervals that surely cover the span, whenever in an interval it begins.</summary>
    public int Epochs(TimeSpan span)
    {
        var whole = Math.DivRem(span.Ticks, interval.Ticks, out var rest) + (rest > 0 ? 1 : 0);
        return (int)Math.Min(whole + 1, int.MaxValue / 2);
    }
}
