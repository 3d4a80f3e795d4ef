using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
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
            Decide(full, new RulebookCommand.DeclarePurse(Cash.Purse(Cash.Meal))));
        Assert.IsType<RulebookDecision.Accepted>(
            Decide(full, new RulebookCommand.DeclarePurse(Cash.Purse(Code(1)))));
    }

    [Fact]
    public void Declare_WhatMakesNoSense_IsRefusedWithTheProblem() => Assert.Equal(
        new RulebookDecision.Refused(RulebookRefusal.PurseInvalid, PurseProblem.PursePriorityOutOfRange),
        Decide(Rulebook.Empty, new RulebookCommand.DeclarePurse(Cash.Purse(Cash.Meal, priority: -1))));

    [Fact]
    public void SetHolidays_InAnyOrder_ReplacesThemOrdered()
    {
        var rules = Set(Set(Rulebook.Empty, Sample.Today.Previous), Sample.Today.Next, Sample.Today, Sample.Today);

        Assert.Equal([Sample.Today, Sample.Today.Next], rules.Holidays.Days);
    }

    [Fact]
    public void SetHolidays_MoreThanAreKept_IsRefused() => Assert.Equal(
        new RulebookDecision.Refused(RulebookRefusal.TooManyHolidays),
        Decide(
            Rulebook.Empty,
            new RulebookCommand.SetHolidays(
            [
                .. Enumerable.Range(0, HolidayCalendar.MaxDays + 1)
                    .Select(i => new BusinessDay(Sample.Today.Date.AddDays(i))),
            ])));

    [Fact]
    public void Decide_ForAnOfficerOfLessThanTheProvince_IsRefused()
    {
        var refused = new RulebookDecision.Refused(RulebookRefusal.ProvinceOnly);
        var officer = new Actor(StaffId.Of("staff-7"), 410_100);

        Assert.Equal(
            refused,
            Decide(Rulebook.Empty, new RulebookCommand.DeclarePurse(Cash.Purse(Cash.Meal)), officer));
        Assert.Equal(
            refused, Decide(Rulebook.Empty, new RulebookCommand.SetHolidays([Sample.Today]), officer));
    }

    private static RulebookDecision Decide(Rulebook rules, RulebookCommand command, Actor? officer = null) =>
        Declaring.Decide(rules, command, officer ?? Sample.Province, FlatUnions.Instance, Sample.Now);

    private static PurseCode Code(int no) => PurseCode.Of($"p{no:00}");

    private static Rulebook Set(Rulebook rules, params BusinessDay[] days) =>
        Decide(rules, new RulebookCommand.SetHolidays(days))
            is RulebookDecision.Accepted { Event: var happened }
            ? rules.Apply(happened)
            : throw new InvalidOperationException("Refused.");
}
