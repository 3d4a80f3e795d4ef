using CardPlatform.Domain.Members;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Campaigns;

/// <summary>Whom a campaign is for. All that is given has to fit; null means anybody.</summary>
/// <param name="Unions">Members of these unions and of all unions below them.</param>
/// <param name="Cities">Members of unions in these cities.</param>
/// <param name="Tags">Members with at least one of these tags.</param>
/// <param name="Gender">Members of this gender.</param>
/// <param name="Birthday">Members around their birthday.</param>
/// <param name="JoinedBefore">Members who joined their union before this day.</param>
/// <param name="MinCardAgeDays">Members whose account was made at least so many days of 24 hours ago.</param>
/// <remarks>What is not known of a member does not fit what is asked for.</remarks>
public sealed record Audience(
    IReadOnlyList<long>? Unions = null,
    IReadOnlyList<City>? Cities = null,
    IReadOnlyList<TagCode>? Tags = null,
    Gender? Gender = null,
    BirthdayWindow? Birthday = null,
    DateOnly? JoinedBefore = null,
    int? MinCardAgeDays = null)
{
    public const int MaxUnions = 100;
    public const int MaxTags = 50;
    public const int MaxCardAgeDays = 36_600;

    public static readonly Audience Everybody = new();
}
