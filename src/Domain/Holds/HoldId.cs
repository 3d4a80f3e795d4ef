using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Holds;

/// <summary>
/// Names a hold by the entry that placed it, e.g. <c>h1042-7</c>: version 7 of card 1042.
/// </summary>
[JsonConverter(typeof(TextConverter<HoldId>))]
public readonly record struct HoldId : IParsable<HoldId>
{
    private const char Prefix = 'h';

    public HoldId(CardId card, long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(card.Value, nameof(card));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        Card = card;
        Version = version;
    }

    public CardId Card { get; }

    /// <summary>The version of the card's stream at which the entry stands.</summary>
    public long Version { get; }

    public static HoldId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a hold id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HoldId result)
    {
        var parsed = EntryName.TryParse(s, Prefix, out var card, out var version);
        result = parsed ? new HoldId(card, version) : default;
        return parsed;
    }

    public override string ToString() => EntryName.Of(Prefix, Card, Version);
}
