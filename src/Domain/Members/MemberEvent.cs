using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Members;

/// <summary>
/// What has happened to a person as far as cards go. The stream of a person has one entry: it ties the person to one
/// card account for ever (<see cref="MemberPlaces"/> says which stream that is).
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Enrolled), "enrolled")]
public abstract record MemberEvent(DateTimeOffset At)
{
    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="MemberNo">Who: tells two persons apart whose numbers lead to the same stream.</param>
    /// <param name="Card">The account that is theirs from now on.</param>
    public sealed record Enrolled(DateTimeOffset At, string MemberNo, CardId Card) : MemberEvent(At);
}
