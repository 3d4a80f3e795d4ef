namespace CardPlatform.Harness.Loops;

/// <summary>When requests are due: evenly spaced, all of it fixed before the first is sent.</summary>
/// <param name="StartTimestamp">When the first is.</param>
/// <param name="TicksApart">Between two of them.</param>
/// <param name="Count">How many there are.</param>
internal sealed record ArrivalSchedule(long StartTimestamp, double TicksApart, long Count)
{
    public static ArrivalSchedule Of(long startTimestamp, double perSecond, TimeSpan duration) => new(
        startTimestamp,
        System.Diagnostics.Stopwatch.Frequency / perSecond,
        (long)(perSecond * duration.TotalSeconds));

    public long DueOf(long index) => StartTimestamp + (long)(index * TicksApart);
}
