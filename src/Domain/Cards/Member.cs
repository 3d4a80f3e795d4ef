using CardPlatform.Domain.Members;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Cards;

/// <summary>
/// What a card knows of the person it belongs to: who it is, and what campaigns may ask about. Everything but the
/// number may change.
/// </summary>
public sealed record Member
{
    public const int MaxMemberNoLength = 32;
    public const int MaxTags = 16;
    public const int MaxNameLength = 64;

    /// <summary>The first day that a birthday or the day of joining can be; earlier ones are typing mistakes.</summary>
    public static readonly DateOnly EarliestDay = new(1900, 1, 1);

    /// <param name="memberNo">The person's number in the union's register: opaque here, at most 32 characters.</param>
    /// <param name="unionId">The grassroots union that the person belongs to.</param>
    /// <param name="city">The city of that union.</param>
    /// <param name="gender">As the register has it; null if it is not known.</param>
    /// <param name="birthday">The day of birth; null if it is not known.</param>
    /// <param name="joinedOn">The day of joining the union; null if it is not known.</param>
    /// <param name="tags">What the union says of the person, in any order; null or empty if nothing.</param>
    /// <param name="name">What the person is called: 1 to 64 characters; null if it is not known.</param>
    /// <exception cref="ArgumentException">One of them is outside its limits.</exception>
    public Member(
        string memberNo,
        long unionId,
        City city,
        Gender? gender = null,
        DateOnly? birthday = null,
        DateOnly? joinedOn = null,
        IReadOnlyList<TagCode>? tags = null,
        string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(memberNo);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(memberNo.Length, MaxMemberNoLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unionId);
        ThrowIfTooEarly(birthday, nameof(birthday));
        ThrowIfTooEarly(joinedOn, nameof(joinedOn));
        if (name is not null && !IsName(name))
            throw new ArgumentException("Not a name.", nameof(name));
        MemberNo = memberNo;
        UnionId = unionId;
        City = city;
        Gender = gender;
        Birthday = birthday;
        JoinedOn = joinedOn;
        Tags = tags is null or [] ? null : [.. tags.Distinct().Order()];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Tags?.Count ?? 0, MaxTags, nameof(tags));
        Name = name;
    }

    public string MemberNo { get; }

    public long UnionId { get; }

    public City City { get; }

    public Gender? Gender { get; }

    public DateOnly? Birthday { get; }

    public DateOnly? JoinedOn { get; }

    /// <summary>In order, each once; null if there are none, so that it takes up no room in the journal.</summary>
    public IReadOnlyList<TagCode>? Tags { get; }

    /// <summary>Personal: others are shown <see cref="MaskedName"/> instead. Null if it is not known.</summary>
    public string? Name { get; }

    /// <summary>1 to 64 characters, none of them a control character, and not only blanks.</summary>
    public static bool IsName(string text) =>
        text.Length <= MaxNameLength && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    public bool Has(TagCode tag) => Tags is { } tags && tags.Contains(tag);

    public bool Equals(Member? other) => other is not null
        && (MemberNo, UnionId, City, Gender, Birthday, JoinedOn, Name)
        == (other.MemberNo, other.UnionId, other.City, other.Gender, other.Birthday, other.JoinedOn, other.Name)
        && (Tags ?? []).SequenceEqual(other.Tags ?? []);

    public override int GetHashCode() => HashCode.Combine(MemberNo, UnionId, City, Gender, Birthday, JoinedOn);

    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"member of union {UnionId} in {City}";

    private static void ThrowIfTooEarly(DateOnly? day, string name)
    {
        if (day < EarliestDay)
            throw new ArgumentOutOfRangeException(name, day, "No living person's day.");
    }
}
