using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Cards;

/// <summary>
/// What has happened to a card number. Its stream has one or two entries: the first claims the number for an account
/// for ever, the second retires it. A retired number still leads to its account, which declines it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(Retired), "retired")]
public abstract record CardNumberEvent(DateTimeOffset At)
{
    public sealed record Assigned(DateTimeOffset At, CardId Card) : CardNumberEvent(At);

    public sealed record Retired(DateTimeOffset At) : CardNumberEvent(At);
}
