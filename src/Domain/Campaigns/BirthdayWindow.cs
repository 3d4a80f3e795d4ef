namespace CardPlatform.Domain.Campaigns;

/// <summary>The days around a member's birthday, in Asia/Shanghai.</summary>
/// <param name="Month">The whole calendar month of the birthday; the numbers of days then say nothing.</param>
/// <param name="DaysBefore">So many days before the birthday belong to it.</param>
/// <param name="DaysAfter">So many days after the birthday belong to it.</param>
public sealed record BirthdayWindow(bool Month = false, int DaysBefore = 0, int DaysAfter = 0)
{
    public const int MaxDays = 180;

    /// <summary>Whether a day lies within the window around a birthday of this year or a neighbouring one.</summary>
    /// <param name="birthday">The day of birth.</param>
    /// <param name="day">The day in question.</param>
    public bool Contains(DateOnly birthday, DateOnly day)
    {
        if (Month)
            return birthday.Month == day.Month;
        for (var year = day.Year - 1; year <= day.Year + 1; year++)
        {
            var distance = day.DayNumber - In(year, birthday).DayNumber;
            if (-DaysBefore <= distance && distance <= DaysAfter)
                return true;
        }

        return false;
    }

    // Whoever was born on 29 February has their birthday on the 28th in other years: never a year without one.
    private static DateOnly In(int year, DateOnly birthday) =>
        new(year, birthday.Month, Math.Min(birthday.Day, DateTime.DaysInMonth(year, birthday.Month)));
}
