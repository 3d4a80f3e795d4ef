using CardPlatform.Api.Calls;
using CardPlatform.Api.Cards;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Api.Campaigns;

/// <summary>Makes audiences and stacking rules of what officers send, and the other way round.</summary>
internal static class AudienceMapping
{
    private static readonly Sentence AgeLimits = new("天数须为 1 至 36600。", "Give 1 to 36,600 days.");

    private static readonly Sentence WindowLimits = new("天数须为 0 至 180。", "Give 0 to 180 days.");

    public static Audience? ToAudience(AudienceTerms? terms, FieldCheck check)
    {
        if (terms is null)
            return null;
        return new Audience(
            terms.Unions,
            terms.Cities is null ? null : ToCities(terms.Cities, check),
            check.Each(terms.Tags, "audience.tags", ToTag),
            terms.Gender is { } gender ? check.Code<Gender>(gender, "audience.gender") : null,
            terms.Birthday is { } birthday ? ToWindow(birthday, check) : null,
            MemberMapping.ToDay(terms.JoinedBefore, "audience.joinedBefore", check),
            terms.MinCardAgeDays is { } days
                ? check.Number(days is > 0 and <= Audience.MaxCardAgeDays, days, "audience.minCardAgeDays", AgeLimits)
                : null);
    }

    public static AudienceTerms? ToTerms(Audience? audience) => audience is null
        ? null
        : new AudienceTerms(
            audience.Unions,
            audience.Cities?.Select(city => city.Code).ToArray(),
            audience.Tags?.Select(tag => tag.Value).ToArray(),
            audience.Gender is { } gender ? Codes.Of(gender) : null,
            audience.Birthday is { } birthday
                ? new BirthdayTerms(birthday.Month, birthday.DaysBefore, birthday.DaysAfter)
                : null,
            MemberMapping.ToText(audience.JoinedBefore),
            audience.MinCardAgeDays);

    public static Stacking? ToStacking(StackingTerms? terms, FieldCheck check) => terms is null
        ? null
        : new Stacking(
            terms.WithOthers,
            check.ParseOptional<StackingGroup>(terms.Group, "stacking.group", ProblemCodes.FieldMalformed));

    public static StackingTerms? ToTerms(Stacking? stacking) =>
        stacking is null ? null : new StackingTerms(stacking.WithOthers, stacking.Group?.Value);

    private static BirthdayWindow ToWindow(BirthdayTerms terms, FieldCheck check) => new(
        terms.Month,
        ToDays(terms.DaysBefore, "audience.birthday.daysBefore", check),
        ToDays(terms.DaysAfter, "audience.birthday.daysAfter", check));

    private static int ToDays(int days, FieldPath field, FieldCheck check) =>
        check.Number(days is >= 0 and <= BirthdayWindow.MaxDays, days, field, WindowLimits);

    private static City[] ToCities(IReadOnlyList<int> codes, FieldCheck check)
    {
        var cities = new City[codes.Count];
        for (var i = 0; i < cities.Length; i++)
            cities[i] = check.City(codes[i], new FieldPath("", "audience.cities", i));
        return cities;
    }

    private static TagCode ToTag(string text, FieldPath path, FieldCheck check) =>
        check.Parse<TagCode>(text, path, ProblemCodes.FieldMalformed);
}
