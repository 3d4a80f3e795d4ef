using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Names the entry of a checkout, e.g. <c>r1042-7</c>: version 7 of card 1042. It leads to the entry without a lookup.
/// </summary>
[JsonConverter(typeof(TextConverter<RedemptionId>))]
public readonly record struct RedemptionId : IParsable<RedemptionId>
{
    private const char Prefix = 'r';

    public RedemptionId(CardId card, long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(card.Value, nameof(card));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        Card = card;
        Version = version;
    }

    public CardId Card { get; }

    /// <summary>The version of the card's stream at which the entry stands.</summary>
    public long Version { get; }

    public static RedemptionId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a redemption id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RedemptionId result)
    {
        var parsed = EntryName.TryParse(s, Prefix, out var card, out var version);
        result = parsed ? new RedemptionId(card, version) : default;
        return parsed;
    }

    public override string ToString() => EntryName.Of(Prefix, Card, Version);
}
