using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Purses;

public sealed class RulebookTests
{
    [Fact]
    public void Declare_TheSameCodeAgain_IsItsNextVersion()
    {
        var rules = Cash.Rules(Cash.Purse(Cash.Meal), Cash.Purse(Cash.Festival), Cash.Purse(Cash.Meal, priority: 3));

        Assert.Equal([Cash.Festival, Cash.Meal], rules.Purses.Select(each => each.Purse.Code));
        Assert.Equal((2, 3), (rules.Find(Cash.Meal)!.Version, rules.Find(Cash.Meal)!.Purse.Priority));
    }

    [Fact]
    public void Declare_OneMoreThanThereMayBe_IsRefusedAndAnewIsNot()
    {
        var full = Cash.Rules([.. Enumerable.Range(1, Rulebook.MaxPurses).Select(no => Cash.Purse(Code(no)))]);

        Assert.Equal(
            new RulebookDecision.Refused(RulebookRefusal.TooManyPurses),
            Declaring.Decide(full, new RulebookCommand.DeclarePurse(Cash.Purse(Cash.Meal)), Sample.Now));
        Assert.IsType<RulebookDecision.Accepted>(
            Declaring.Decide(full, new RulebookCommand.DeclarePurse(Cash.Purse(Code(1))), Sample.Now));
    }

    [Fact]
    public void Declare_WhatMakesNoSense_IsRefusedWithTheProblem() => Assert.Equal(
        new RulebookDecision.Refused(RulebookRefusal.PurseInvalid, PurseProblem.PursePriorityOutOfRange),
        Declaring.Decide(
            Rulebook.Empty, new RulebookCommand.DeclarePurse(Cash.Purse(Cash.Meal, priority: -1)), Sample.Now));

    [Fact]
    public void SetHolidays_InAnyOrder_ReplacesThemOrdered()
    {
        var rules = Set(Set(Rulebook.Empty, Sample.Today.Previous), Sample.Today.Next, Sample.Today, Sample.Today);

        Assert.Equal([Sample.Today, Sample.Today.Next], rules.Holidays.Days);
    }

    [Fact]
    public void SetHolidays_MoreThanAreKept_IsRefused() => Assert.Equal(
        new RulebookDecision.Refused(RulebookRefusal.TooManyHolidays),
        Declaring.Decide(
            Rulebook.Empty,
            new RulebookCommand.SetHolidays(
            [
                .. Enumerable.Range(0, HolidayCalendar.MaxDays + 1)
                    .Select(i => new BusinessDay(Sample.Today.Date.AddDays(i))),
            ]),
            Sample.Now));

    private static PurseCode Code(int no) => PurseCode.Of($"p{no:00}");

    private static Rulebook Set(Rulebook rules, params BusinessDay[] days) =>
        Declaring.Decide(rules, new RulebookCommand.SetHolidays(days), Sample.Now)
            is RulebookDecision.Accepted { Event: var happened }
            ? rules.Apply(happened)
            : throw new InvalidOperationException("Refused.");
}
