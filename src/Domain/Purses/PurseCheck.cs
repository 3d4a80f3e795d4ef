using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// Checks that the rules of a purse make sense; each value in them was checked where it was made.
/// </summary>
public static class PurseCheck
{
    private const int AllCities = 18;

    /// <summary>The first problem in the order of <see cref="PurseProblem"/>, or null.</summary>
    public static PurseProblem? ProblemOf(Purse purse)
    {
        if (!IsName(purse.Name.Zh) || !IsName(purse.Name.En))
            return PurseProblem.PurseNameMissing;
        if (purse.Priority is < 0 or > Purse.MaxPriority)
            return PurseProblem.PursePriorityOutOfRange;
        if (purse.Expiry is ExpiryPolicy.Grace { Days: < 1 or > ExpiryPolicy.Grace.MaxDays })
            return PurseProblem.PurseGraceOutOfRange;
        return ProblemOf(purse.Places) ?? ProblemOf(purse.Calendar) ?? ProblemOf(purse.DailyCap, purse.RedemptionCap);
    }

    private static bool IsName(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= PurseName.MaxLength && !text.Any(char.IsControl);

    private static PurseProblem? ProblemOf(Places places)
    {
        if (places.Merchants is { Count: 0 } || places.Categories is { Count: 0 } || places.Cities is { Count: 0 })
            return PurseProblem.PursePlacesMissing;
        var tooMany = places.Merchants?.Count > Places.MaxMerchants
            || places.Categories?.Count > Places.MaxCategories
            || places.Cities?.Count > AllCities;
        return tooMany ? PurseProblem.PursePlacesTooMany : null;
    }

    private static PurseProblem? ProblemOf(CalendarRule calendar)
    {
        if (calendar.Weekdays is { } days && (days.Count == 0 || days.Distinct().Count() != days.Count))
            return PurseProblem.PurseWeekdaysMalformed;
        return calendar.Windows is { Count: 0 or > CalendarRule.MaxWindows } ? PurseProblem.PurseWindowsMalformed : null;
    }

    private static PurseProblem? ProblemOf(params ReadOnlySpan<Fen?> caps)
    {
        foreach (var cap in caps)
        {
            if (cap <= Fen.Zero)
                return PurseProblem.PurseCapNotPositive;
        }

        return null;
    }
}
