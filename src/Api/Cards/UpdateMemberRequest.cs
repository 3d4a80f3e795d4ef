using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Api.Cards;

/// <summary>
/// States anew everything that a card knows of its member, but for the member number: what is left out is not known
/// from then on.
/// </summary>
/// <param name="UnionId">The grassroots union that the person belongs to.</param>
/// <param name="City">The city of that union: one of the 18 codes of Henan (GB/T 2260).</param>
/// <param name="Gender"><c>FEMALE</c> or <c>MALE</c>.</param>
/// <param name="Birthday">The day of birth, e.g. <c>1990-05-01</c>.</param>
/// <param name="JoinedOn">The day of joining the union.</param>
/// <param name="Tags">What the union says of the person, e.g. <c>model-worker</c>: at most 16.</param>
/// <param name="Name">What the person is called: 1 to 64 characters.</param>
internal sealed record UpdateMemberRequest(
    [property: Range(typeof(long), "1", "9223372036854775807")] long UnionId,
    [property: Range(410100, 419001)] int City,
    string? Gender = null,
    string? Birthday = null,
    string? JoinedOn = null,
    [property: MaxLength(Member.MaxTags)] IReadOnlyList<string>? Tags = null,
    [property: StringLength(Member.MaxNameLength, MinimumLength = 1)] string? Name = null);
