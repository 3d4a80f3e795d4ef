using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Cards;

/// <summary>What a card knows of the person it belongs to: references, and no more.</summary>
public sealed record Member
{
    public const int MaxMemberNoLength = 32;

    /// <param name="memberNo">The person's number in the union's register: opaque here, at most 32 characters.</param>
    /// <param name="unionId">The grassroots union that the person belongs to.</param>
    /// <param name="city">The city of that union.</param>
    public Member(string memberNo, long unionId, City city)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(memberNo);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(memberNo.Length, MaxMemberNoLength);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unionId);
        MemberNo = memberNo;
        UnionId = unionId;
        City = city;
    }

    public string MemberNo { get; }

    public long UnionId { get; }

    public City City { get; }

    /// <summary>Prints no personal data.</summary>
    public override string ToString() => $"member of union {UnionId} in {City}";
}
