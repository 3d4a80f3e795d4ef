using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Time;

public sealed class CalendarRuleTests
{
    // 1 May 2026 is a Friday.
    private static readonly HolidayCalendar MayDay = new([new BusinessDay(new DateOnly(2026, 5, 1))]);

    private static readonly CalendarRule FridayNights = new(
        [DayOfWeek.Friday], Windows: [new DailyWindow(new TimeOnly(22, 0), new TimeOnly(2, 0))]);

    [Theory]
    [InlineData("2026-05-01T21:59:59.9999999", false)]
    [InlineData("2026-05-01T22:00:00", true)]
    [InlineData("2026-05-01T23:59:59.9999999", true)]
    [InlineData("2026-05-02T00:00:00", true)]
    [InlineData("2026-05-02T01:59:59.9999999", true)]
    [InlineData("2026-05-02T02:00:00", false)]
    [InlineData("2026-05-01T01:00:00", false)]
    [InlineData("2026-05-02T22:00:00", false)]
    public void Contains_AWindowAcrossMidnight_BelongsToTheDayItBeganOn(string local, bool expected) =>
        Assert.Equal(expected, FridayNights.Contains(At(local), HolidayCalendar.Empty));

    [Theory]
    [InlineData("2026-05-01T09:59:59.9999999", false)]
    [InlineData("2026-05-01T10:00:00", true)]
    [InlineData("2026-05-01T13:59:59.9999999", true)]
    [InlineData("2026-05-01T14:00:00", false)]
    public void Contains_AWindowOfADay_IsHalfOpen(string local, bool expected) => Assert.Equal(
        expected,
        new CalendarRule(Windows: [new DailyWindow(new TimeOnly(10, 0), new TimeOnly(14, 0))])
            .Contains(At(local), HolidayCalendar.Empty));

    [Theory]
    [InlineData("2026-04-30T23:59:59.9999999", false)]
    [InlineData("2026-05-01T00:00:00", true)]
    [InlineData("2026-05-01T23:59:59.9999999", true)]
    [InlineData("2026-05-02T00:00:00", false)]
    public void Contains_AWeekday_IsFromMidnightToMidnightInShanghai(string local, bool expected) => Assert.Equal(
        expected, new CalendarRule([DayOfWeek.Friday]).Contains(At(local), HolidayCalendar.Empty));

    [Theory]
    [InlineData(HolidayRule.Ignored, true, false)]
    [InlineData(HolidayRule.Excluded, false, false)]
    [InlineData(HolidayRule.Included, true, false)]
    [InlineData(HolidayRule.Only, true, false)]
    public void Contains_OnFridays_TreatsTheHolidayAsTheRuleSays(HolidayRule rule, bool onHoliday, bool onSaturday)
    {
        var fridays = new CalendarRule([DayOfWeek.Friday], rule);

        Assert.Equal(onHoliday, fridays.Contains(At("2026-05-01T12:00:00"), MayDay));
        Assert.Equal(onSaturday, fridays.Contains(At("2026-05-02T12:00:00"), MayDay));
    }

    [Fact]
    public void Contains_AHolidayOnADayThatIsNotListed_HoldsOnlyWhereHolidaysAreIncluded()
    {
        var mondays = new CalendarRule([DayOfWeek.Monday]);

        Assert.False(mondays.Contains(At("2026-05-01T12:00:00"), MayDay));
        Assert.True((mondays with { Holidays = HolidayRule.Included }).Contains(At("2026-05-01T12:00:00"), MayDay));
        Assert.True((mondays with { Holidays = HolidayRule.Only }).Contains(At("2026-05-01T12:00:00"), MayDay));
        Assert.False((mondays with { Holidays = HolidayRule.Only }).Contains(At("2026-05-04T12:00:00"), MayDay));
    }

    [Fact]
    public void Contains_AfterMidnightOfAHoliday_BelongsToTheHoliday()
    {
        var nights = new CalendarRule(
            Holidays: HolidayRule.Excluded, Windows: [new DailyWindow(new TimeOnly(22, 0), new TimeOnly(2, 0))]);

        Assert.False(nights.Contains(At("2026-05-02T01:00:00"), MayDay));
        Assert.True(nights.Contains(At("2026-05-01T01:00:00"), MayDay));
    }

    [Fact]
    public void Contains_WindowThatEndsWhereItBegins_IsTheWholeDayFromThere()
    {
        var rule = new CalendarRule(
            [DayOfWeek.Friday], Windows: [new DailyWindow(new TimeOnly(6, 0), new TimeOnly(6, 0))]);

        Assert.False(rule.Contains(At("2026-05-01T05:59:59"), HolidayCalendar.Empty));
        Assert.True(rule.Contains(At("2026-05-02T05:59:59"), HolidayCalendar.Empty));
        Assert.False(rule.Contains(At("2026-05-02T06:00:00"), HolidayCalendar.Empty));
    }

    [Fact]
    public void Contains_TheSameHourThroughTheYear_IsTheSame()
    {
        var noon = new CalendarRule(Windows: [new DailyWindow(new TimeOnly(12, 0), new TimeOnly(12, 1))]);
        var first = At("2026-01-01T12:00:00");

        Assert.All(
            Enumerable.Range(0, 366),
            day =>
            {
                Assert.True(noon.Contains(first.AddDays(day), HolidayCalendar.Empty));
                Assert.False(noon.Contains(first.AddDays(day).AddHours(1), HolidayCalendar.Empty));
                Assert.False(noon.Contains(first.AddDays(day).AddHours(-1), HolidayCalendar.Empty));
            });
    }

    private static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+08:00").ToUniversalTime();
}
