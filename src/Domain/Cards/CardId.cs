using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Cards;

/// <summary>The account of a member. It outlives every number printed on a card.</summary>
[JsonConverter(typeof(NumberConverter<CardId>))]
public readonly record struct CardId : IComparable<CardId>, IParsable<CardId>, IJsonNumber<CardId>
{
    public CardId(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    public long Value { get; }

    public static CardId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a card id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CardId result)
    {
        var parsed = long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        result = parsed ? new CardId(value) : default;
        return parsed;
    }

    public int CompareTo(CardId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static CardId IJsonNumber<CardId>.FromJson(long number) => new(number);

    long IJsonNumber<CardId>.ToJson() => Value;
}
