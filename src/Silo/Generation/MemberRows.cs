using System.Globalization;

namespace CardPlatform.Silo.Generation;

/// <summary>The made-up person of a card: working age, and tags about as rare as they are.</summary>
internal static class MemberRows
{
    private const int PercentFemale = 46;
    private const int YoungestAge = 18;

    private static readonly DateOnly FirstBirthday = new(1962, 1, 1);
    private static readonly DateOnly LastBirthday = new(2006, 12, 31);
    private static readonly DateOnly LastJoining = new(2025, 12, 31);

    /// <summary>How many of 1,000 members have a tag.</summary>
    private static readonly (string Tag, int PerThousand)[] Tags =
        [("model-worker", 3), ("hardship", 20), ("new-employment", 80)];

    /// <summary>The columns of <c>MemberFields</c>.</summary>
    public static string Write(SeededRandom random)
    {
        var gender = random.Chance(PercentFemale) ? "female" : "male";
        var birthday = Between(random, FirstBirthday, LastBirthday);
        var joinedOn = Between(random, birthday.AddYears(YoungestAge), LastJoining);
        var tags = Tags.Where(tag => random.Next(1_000) < tag.PerThousand).Select(tag => tag.Tag);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{gender},{birthday:yyyy-MM-dd},{joinedOn:yyyy-MM-dd},{string.Join(';', tags)}");
    }

    private static DateOnly Between(SeededRandom random, DateOnly first, DateOnly last) =>
        first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1));
}
