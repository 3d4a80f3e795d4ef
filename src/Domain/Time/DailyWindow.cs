namespace CardPlatform.Domain.Time;

/// <summary>
/// A stretch of every day in Asia/Shanghai, half-open: <see cref="From"/> belongs to it, <see cref="Until"/> does not.
/// One that ends at or before its beginning crosses midnight, and what is after midnight belongs to the day on which it
/// began: "Fridays 22:00 to 02:00" includes the first two hours of Saturday.
/// </summary>
public sealed record DailyWindow(TimeOnly From, TimeOnly Until)
{
    internal bool CrossesMidnight => Until <= From;
}
