using CardPlatform.Domain;
using CardPlatform.Domain.Members;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Api.Cards;

/// <summary>A card as it stands.</summary>
/// <param name="CardId">The account.</param>
/// <param name="Version">The last entry about it.</param>
/// <param name="Status"><c>ISSUED</c>, <c>ACTIVE</c>, <c>SUSPENDED</c>, <c>LOST</c> or <c>CLOSED</c>.</param>
/// <param name="CardNumber">Its number, masked but for the last four digits.</param>
/// <param name="MemberNo">The person's number in the union's register.</param>
/// <param name="UnionId">The grassroots union that the person belongs to.</param>
/// <param name="City">The city of that union.</param>
/// <param name="ChangedAt">When the last entry about it was made.</param>
/// <param name="Gender"><c>FEMALE</c> or <c>MALE</c>, if it is known.</param>
/// <param name="Birthday">The day of birth, if it is known.</param>
/// <param name="JoinedOn">The day of joining the union, if it is known.</param>
/// <param name="Tags">What the union says of the person.</param>
/// <param name="Name">What the person is called, masked; if it is known.</param>
/// <param name="Usage">How often it has used which campaigns.</param>
internal sealed record CardResponse(
    string CardId,
    long Version,
    string Status,
    string CardNumber,
    string MemberNo,
    long UnionId,
    CityResponse City,
    DateTimeOffset ChangedAt,
    string? Gender,
    string? Birthday,
    string? JoinedOn,
    IReadOnlyList<string> Tags,
    string? Name,
    IReadOnlyList<CardUsageResponse> Usage)
{
    public static CardResponse From(CardView view)
    {
        var state = view.State;
        var member = state.Member ?? throw new InvalidOperationException("A card that exists is somebody's.");
        return new CardResponse(
            view.Card.ToString(),
            view.Version,
            Codes.Of(state.Status),
            state.Number.ToString(),
            member.MemberNo,
            member.UnionId,
            CityResponse.From(member.City),
            state.LastAt,
            member.Gender is { } gender ? Codes.Of(gender) : null,
            MemberMapping.ToText(member.Birthday),
            MemberMapping.ToText(member.JoinedOn),
            [.. (member.Tags ?? []).Select(tag => tag.Value)],
            member.Name is { } name ? MaskedName.Of(name) : null,
            [.. state.Usage.ByCampaign.Select(CardUsageResponse.From)]);
    }
}
