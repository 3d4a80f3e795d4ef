using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Domain.Tests.Campaigns;

public sealed class BirthdayWindowTests
{
    [Theory]
    [InlineData("1990-05-01", "2026-05-01", true)]
    [InlineData("1990-05-01", "2026-04-28", true)]
    [InlineData("1990-05-01", "2026-04-27", false)]
    [InlineData("1990-05-01", "2026-05-08", true)]
    [InlineData("1990-05-01", "2026-05-09", false)]
    [InlineData("1990-01-02", "2025-12-30", true)]
    [InlineData("1990-01-02", "2025-12-29", false)]
    [InlineData("1990-12-30", "2027-01-06", true)]
    [InlineData("1990-12-30", "2027-01-07", false)]
    [InlineData("1992-02-29", "2026-02-28", true)]
    [InlineData("1992-02-29", "2026-03-07", true)]
    [InlineData("1992-02-29", "2026-03-08", false)]
    [InlineData("1992-02-29", "2028-03-07", true)]
    public void Contains_ThreeDaysBeforeToSevenAfter_HoldsAcrossYearsAndLeapDays(
        string birthday, string day, bool expected) =>
        Assert.Equal(
            expected,
            new BirthdayWindow(DaysBefore: 3, DaysAfter: 7).Contains(DateOnly.Parse(birthday), DateOnly.Parse(day)));

    [Theory]
    [InlineData("1990-05-31", "2026-05-01", true)]
    [InlineData("1990-05-31", "2026-04-30", false)]
    [InlineData("1990-05-01", "2026-06-01", false)]
    public void Contains_TheMonth_IsTheCalendarMonth(string birthday, string day, bool expected) =>
        Assert.Equal(
            expected, new BirthdayWindow(Month: true).Contains(DateOnly.Parse(birthday), DateOnly.Parse(day)));
}
