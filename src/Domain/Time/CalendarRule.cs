namespace CardPlatform.Domain.Time;

/// <summary>On which days, and when on them, something holds. Days and times are those of Asia/Shanghai.</summary>
/// <param name="Weekdays">The days of the week; null for all seven.</param>
/// <param name="Holidays">What public holidays mean.</param>
/// <param name="Windows">The times of the day; null for all day.</param>
public sealed record CalendarRule(
    IReadOnlyList<DayOfWeek>? Weekdays = null,
    HolidayRule Holidays = HolidayRule.Ignored,
    IReadOnlyList<DailyWindow>? Windows = null)
{
    public const int MaxWindows = 8;

    public static readonly CalendarRule Always = new();

    public bool Contains(DateTimeOffset instant, HolidayCalendar holidays)
    {
        var local = instant.UtcDateTime + BusinessDay.Offset;
        var day = new BusinessDay(DateOnly.FromDateTime(local));
        if (Windows is null)
            return IsOn(day, holidays);

        var time = TimeOnly.FromDateTime(local);
        foreach (var window in Windows)
        {
            if (!window.CrossesMidnight)
            {
                if (window.From <= time && time < window.Until && IsOn(day, holidays))
                    return true;
            }
            else if (time >= window.From ? IsOn(day, holidays) : time < window.Until && IsOn(day.Previous, holidays))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOn(BusinessDay day, HolidayCalendar holidays)
    {
        var isListed = Weekdays is null || Weekdays.Contains(day.Date.DayOfWeek);
        return Holidays switch
        {
            HolidayRule.Ignored => isListed,
            HolidayRule.Excluded => isListed && !holidays.Contains(day),
            HolidayRule.Included => isListed || holidays.Contains(day),
            HolidayRule.Only => holidays.Contains(day),
            _ => throw new InvalidOperationException($"A rule of a later version: {Holidays}."),
        };
    }
}
