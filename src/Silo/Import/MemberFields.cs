using System.Collections.Frozen;
using System.Globalization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;

namespace CardPlatform.Silo.Import;

/// <summary>What a file may say of a card's member besides who it is; each is empty where it is not known.</summary>
internal readonly record struct MemberFields(
    Gender? Gender, DateOnly? Birthday, DateOnly? JoinedOn, IReadOnlyList<TagCode>? Tags)
{
    /// <summary>Tags are written with semicolons between them.</summary>
    public const string Header = "gender,birthday,joined_on,tags";

    private const string DayFormat = "yyyy-MM-dd";

    private static readonly FrozenDictionary<string, Gender> Genders = new Dictionary<string, Gender>
    {
        ["female"] = Domain.Members.Gender.Female,
        ["女"] = Domain.Members.Gender.Female,
        ["male"] = Domain.Members.Gender.Male,
        ["男"] = Domain.Members.Gender.Male,
    }.ToFrozenDictionary();

    /// <param name="fields">In the order of <see cref="Header"/>.</param>
    /// <param name="member">What they say.</param>
    public static RejectReason? TryParse(ReadOnlySpan<string> fields, out MemberFields member)
    {
        member = default;
        Gender? gender = null;
        if (fields[0].Length > 0)
        {
            if (!Genders.TryGetValue(fields[0], out var known))
                return RejectReason.BadGender;
            gender = known;
        }

        if (!TryParseDay(fields[1], out var birthday))
            return RejectReason.BadBirthday;
        if (!TryParseDay(fields[2], out var joinedOn))
            return RejectReason.BadJoinedOn;
        if (!TryParseTags(fields[3], out var tags))
            return RejectReason.BadTags;
        member = new MemberFields(gender, birthday, joinedOn, tags);
        return null;
    }

    private static bool TryParseDay(string text, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0)
            return true;
        var parsed = DateOnly.TryParseExact(
            text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = date;
        return parsed && date >= Member.EarliestDay;
    }

    private static bool TryParseTags(string text, out IReadOnlyList<TagCode>? tags)
    {
        tags = null;
        if (text.Length == 0)
            return true;
        var parsed = new List<TagCode>();
        foreach (var part in text.Split(';'))
        {
            if (!TagCode.TryParse(part, CultureInfo.InvariantCulture, out var tag) || parsed.Count == Member.MaxTags)
                return false;
            parsed.Add(tag);
        }

        tags = parsed;
        return true;
    }
}
