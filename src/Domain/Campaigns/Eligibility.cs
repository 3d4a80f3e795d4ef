using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// Whether a member belongs to whom a campaign is for: the one answer for discounts, claims, grants and the count of
/// whom a draft would reach. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Eligibility
{
    /// <summary>The first reason why a member does not belong to an audience, in their order; or null.</summary>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="member">The member.</param>
    /// <param name="issuedAt">When the member's account was made.</param>
    /// <param name="unions">Which union lies within which.</param>
    /// <param name="now">The time of the decision.</param>
    public static SkipReason? Outside(
        Audience audience, Member member, DateTimeOffset issuedAt, IUnionTree unions, DateTimeOffset now)
    {
        if (audience.Gender is { } gender && member.Gender != gender)
            return SkipReason.GenderNotIncluded;
        if (audience.Cities is { } cities && !cities.Contains(member.City))
            return SkipReason.MemberCityNotIncluded;
        if (audience.JoinedBefore is { } before && !(member.JoinedOn < before))
            return SkipReason.JoinedTooLate;
        if (audience.MinCardAgeDays is { } days && now - issuedAt < TimeSpan.FromDays(days))
            return SkipReason.CardTooNew;
        if (audience.Birthday is { } window && !IsWithin(window, member.Birthday, now))
            return SkipReason.BirthdayTooFar;
        if (audience.Tags is { } tags && !HasAny(member, tags))
            return SkipReason.TagMissing;
        return audience.Unions is { } roots && !IsWithinAny(member.UnionId, roots, unions)
            ? SkipReason.UnionNotIncluded
            : null;
    }

    private static bool IsWithin(BirthdayWindow window, DateOnly? birthday, DateTimeOffset now) =>
        birthday is { } day && window.Contains(day, BusinessDay.Of(now).Date);

    private static bool HasAny(Member member, IReadOnlyList<TagCode> tags)
    {
        // By index: every quote asks this of every campaign with tags, and both lists are short.
        var known = member.Tags;
        for (var i = 0; i < known?.Count; i++)
        {
            for (var j = 0; j < tags.Count; j++)
            {
                if (known[i] == tags[j])
                    return true;
            }
        }

        return false;
    }

    private static bool IsWithinAny(long union, IReadOnlyList<long> roots, IUnionTree unions)
    {
        for (var i = 0; i < roots.Count; i++)
        {
            if (unions.IsWithin(union, roots[i]))
                return true;
        }

        return false;
    }
}
