using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Purses;

/// <summary>Decides commands to the rulebook. Pure: no clock, no I/O, no randomness.</summary>
public static class Declaring
{
    /// <param name="rules">As they stand.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="actor">By whom: the rules are the province's.</param>
    /// <param name="unions">Which union lies within which.</param>
    /// <param name="now">The time.</param>
    public static RulebookDecision Decide(
        Rulebook rules, RulebookCommand command, Actor actor, IUnionTree unions, DateTimeOffset now) =>
        command switch
        {
            _ when !actor.ActsForProvince(unions) => new RulebookDecision.Refused(RulebookRefusal.ProvinceOnly),
            RulebookCommand.DeclarePurse(var purse) => Declare(rules, purse, now),
            RulebookCommand.SetHolidays(var days) => Set(days, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to the rulebook."),
        };

    private static RulebookDecision Declare(Rulebook rules, Purse purse, DateTimeOffset now)
    {
        if (PurseCheck.ProblemOf(purse) is { } problem)
            return new RulebookDecision.Refused(RulebookRefusal.PurseInvalid, problem);
        return rules.Purses.Count >= Rulebook.MaxPurses && rules.Find(purse.Code) is null
            ? new RulebookDecision.Refused(RulebookRefusal.TooManyPurses)
            : new RulebookDecision.Accepted(new RulebookEvent.PurseDeclared(now, purse));
    }

    private static RulebookDecision Set(IReadOnlyList<BusinessDay> days, DateTimeOffset now)
    {
        BusinessDay[] ordered = [.. days.Distinct().Order()];
        return ordered.Length > HolidayCalendar.MaxDays
            ? new RulebookDecision.Refused(RulebookRefusal.TooManyHolidays)
            : new RulebookDecision.Accepted(new RulebookEvent.HolidaysSet(now, ordered));
    }
}
