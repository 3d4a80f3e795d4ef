using System.ComponentModel.DataAnnotations;
using CardPlatform.Api.Documents;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>Whom a campaign is for. All that is given has to fit.</summary>
/// <param name="Unions">Members of these unions and of all unions below them.</param>
/// <param name="Cities">Members of unions in these cities (GB/T 2260).</param>
/// <param name="Tags">Members with at least one of these tags.</param>
/// <param name="Gender"><c>FEMALE</c> or <c>MALE</c>.</param>
/// <param name="Birthday">Members around their birthday.</param>
/// <param name="JoinedBefore">Members who joined their union before this day, e.g. <c>2020-01-01</c>.</param>
/// <param name="MinCardAgeDays">Members whose account was made at least so many days ago.</param>
internal sealed record AudienceTerms(
    [property: MinLength(1), MaxLength(Audience.MaxUnions), Each(1, long.MaxValue)] IReadOnlyList<long>? Unions = null,
    [property: MinLength(1), MaxLength(18), Each(410100, 419001)] IReadOnlyList<int>? Cities = null,
    [property: MinLength(1), MaxLength(Audience.MaxTags)] IReadOnlyList<string>? Tags = null,
    string? Gender = null,
    BirthdayTerms? Birthday = null,
    string? JoinedBefore = null,
    [property: Range(1, Audience.MaxCardAgeDays)] int? MinCardAgeDays = null);
