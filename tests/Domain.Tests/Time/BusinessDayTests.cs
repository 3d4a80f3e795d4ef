using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Time;

public sealed class BusinessDayTests
{
    [Theory]
    [InlineData("2026-04-30T15:59:59.9999999Z", "2026-04-30")]
    [InlineData("2026-04-30T16:00:00Z", "2026-05-01")]
    [InlineData("2026-05-01T15:59:59.9999999Z", "2026-05-01")]
    [InlineData("2026-05-02T00:00:00+08:00", "2026-05-02")]
    public void Of_AnInstant_IsTheDayInShanghai(string instant, string day) =>
        Assert.Equal(day, BusinessDay.Of(DateTimeOffset.Parse(instant)).ToString());

    [Fact]
    public void Day_ItsBounds_AreHalfOpenAndMeetTheNextDay()
    {
        var day = new BusinessDay(new DateOnly(2026, 2, 28));

        Assert.Equal(DateTimeOffset.Parse("2026-02-27T16:00:00Z"), day.StartsAt);
        Assert.Equal(day.Next.StartsAt, day.EndsAt);
        Assert.Equal(day, BusinessDay.Of(day.StartsAt));
        Assert.Equal(day.Next, BusinessDay.Of(day.EndsAt));
        Assert.Equal(20260228, day.Digits);
    }

    [Fact]
    public void OfDays_EndingOnThe30th_IncludesAllOfThe30th()
    {
        var span = Interval.OfDays(Day(1), Day(30));

        Assert.True(span.Contains(DateTimeOffset.Parse("2026-04-30T23:59:59.9999999+08:00")));
        Assert.False(span.Contains(DateTimeOffset.Parse("2026-05-01T00:00:00+08:00")));
    }

    [Theory]
    [InlineData("2026-5-1")]
    [InlineData("20260501")]
    [InlineData("2026-02-30")]
    [InlineData(null)]
    public void TryParse_NotADay_Fails(string? text) => Assert.False(BusinessDay.TryParse(text, null, out _));

    [Fact]
    public void Interval_WithoutLength_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => new Interval(Day(1).StartsAt, Day(1).StartsAt));

    private static BusinessDay Day(int day) => new(new DateOnly(2026, 4, day));
}
