using System.Globalization;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;

namespace CardPlatform.Api.Cards;

/// <summary>Makes values of the domain from what officers say of a member.</summary>
internal static class MemberMapping
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly Sentence Genders = new("性别须为 FEMALE 或 MALE。", "A gender is FEMALE or MALE.");

    private static readonly Sentence Days = new(
        "日期须写作 1990-05-01，且不早于 1900 年。", "A day is written 1990-05-01, and is not before 1900.");

    private static readonly Sentence TagForm = new(
        "标签须为 1 至 32 位小写字母、数字、点或短横线，最多 16 个。",
        "A tag is 1 to 32 of a-z, 0-9, dot and dash, and there are at most 16.");

    public static Gender? ToGender(string? text, FieldCheck check)
    {
        if (text is null)
            return null;
        foreach (var gender in Enum.GetValues<Gender>())
        {
            if (Codes.Of(gender) == text)
                return gender;
        }

        check.Fail(ProblemCodes.FieldMalformed, "gender", Genders);
        return null;
    }

    public static DateOnly? ToDay(string? text, FieldPath field, FieldCheck check)
    {
        if (text is null)
            return null;
        var parsed = DateOnly.TryParseExact(
            text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (!parsed || day < Member.EarliestDay)
            check.Fail(ProblemCodes.FieldMalformed, field, Days);
        return day;
    }

    public static string? ToText(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static IReadOnlyList<TagCode>? ToTags(IReadOnlyList<string>? texts, FieldCheck check)
    {
        if (texts?.Count > Member.MaxTags)
            check.Fail(ProblemCodes.FieldMalformed, "tags", TagForm);
        return check.Each(texts, "tags", ToTag);
    }

    private static TagCode ToTag(string text, FieldPath path, FieldCheck check)
    {
        if (!TagCode.TryParse(text, CultureInfo.InvariantCulture, out var tag))
            check.Fail(ProblemCodes.FieldMalformed, path, TagForm);
        return tag;
    }
}
