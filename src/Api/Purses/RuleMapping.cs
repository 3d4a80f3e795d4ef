using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Purses;

/// <summary>Makes places and calendars of what officers send, and the other way round.</summary>
internal static class RuleMapping
{
    public static Places ToPlaces(PlacesTerms? terms, string field, FieldCheck check) => terms is null
        ? Places.Everywhere
        : new Places(
            check.Each(
                terms.Merchants,
                $"{field}.merchants",
                static (text, path, inner) => inner.Parse<MerchantId>(text, path, ProblemCodes.FieldMalformed)),
            check.Each(
                terms.Categories,
                $"{field}.categories",
                static (text, path, inner) => inner.Parse<CategoryCode>(text, path, ProblemCodes.FieldMalformed)),
            terms.Cities is null ? null : ToCities(terms.Cities, $"{field}.cities", check));

    public static PlacesTerms? ToTerms(Places places) => places == Places.Everywhere
        ? null
        : new PlacesTerms(
            places.Merchants?.Select(id => id.ToString()).ToArray(),
            places.Categories?.Select(code => code.Value).ToArray(),
            places.Cities?.Select(city => city.Code).ToArray());

    public static CalendarRule ToCalendar(CalendarTerms? terms, string field, FieldCheck check) => terms is null
        ? CalendarRule.Always
        : new CalendarRule(
            check.Each(
                terms.Weekdays,
                $"{field}.weekdays",
                static (text, path, inner) => ToCode<DayOfWeek>(text, path, inner)),
            terms.Holidays is { } holidays
                ? ToCode<HolidayRule>(holidays, $"{field}.holidays", check)
                : HolidayRule.Ignored,
            check.Each(
                terms.Windows,
                $"{field}.windows",
                static (window, path, inner) => new DailyWindow(
                    ToTime(window.From, path.Of("from"), inner), ToTime(window.Until, path.Of("until"), inner))));

    public static CalendarTerms? ToTerms(CalendarRule calendar) => calendar == CalendarRule.Always
        ? null
        : new CalendarTerms(
            calendar.Weekdays?.Select(Codes.Of).ToArray(),
            Codes.Of(calendar.Holidays),
            calendar.Windows?
                .Select(window => new WindowTerms($"{window.From:HH:mm}", $"{window.Until:HH:mm}"))
                .ToArray());

    private static City[] ToCities(IReadOnlyList<int> codes, string field, FieldCheck check)
    {
        var cities = new City[codes.Count];
        for (var i = 0; i < cities.Length; i++)
            cities[i] = check.City(codes[i], new FieldPath("", field, i));
        return cities;
    }

    private static TEnum ToCode<TEnum>(string text, FieldPath field, FieldCheck check)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (Codes.Of(value) == text)
                return value;
        }

        check.Fail(ProblemCodes.FieldMalformed, field);
        return default;
    }

    private static TimeOnly ToTime(string text, FieldPath field, FieldCheck check)
    {
        if (!TimeOnly.TryParseExact(text, "HH:mm", out var time))
            check.Fail(ProblemCodes.FieldMalformed, field);
        return time;
    }
}
