using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Api.Cards;

/// <summary>Makes a card account and claims its first number.</summary>
/// <param name="CardNumber">12 to 19 digits, the last a Luhn check digit; nobody's yet.</param>
/// <param name="MemberNo">The person's number in the union's register: 1 to 32 characters.</param>
/// <param name="UnionId">The grassroots union that the person belongs to.</param>
/// <param name="City">The city of that union: one of the 18 codes of Henan (GB/T 2260).</param>
/// <param name="Gender"><c>FEMALE</c> or <c>MALE</c>; not known if nothing is said.</param>
/// <param name="Birthday">The day of birth, e.g. <c>1990-05-01</c>.</param>
/// <param name="JoinedOn">The day of joining the union.</param>
/// <param name="Tags">What the union says of the person, e.g. <c>model-worker</c>: at most 16.</param>
/// <param name="Name">What the person is called: 1 to 64 characters.</param>
internal sealed record IssueCardRequest(
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber,
    [property: StringLength(Member.MaxMemberNoLength, MinimumLength = 1)] string MemberNo,
    [property: Range(typeof(long), "1", "9223372036854775807")] long UnionId,
    [property: Range(410100, 419001)] int City,
    string? Gender = null,
    string? Birthday = null,
    string? JoinedOn = null,
    [property: MaxLength(Member.MaxTags)] IReadOnlyList<string>? Tags = null,
    [property: StringLength(Member.MaxNameLength, MinimumLength = 1)] string? Name = null);
