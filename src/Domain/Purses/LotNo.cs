using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Purses;

/// <summary>A lot of one card, numbered in the order in which the card got them; never used again.</summary>
[JsonConverter(typeof(NumberConverter<LotNo>))]
public readonly record struct LotNo : IComparable<LotNo>, IJsonNumber<LotNo>
{
    public LotNo(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    public int Value { get; }

    public int CompareTo(LotNo other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static LotNo IJsonNumber<LotNo>.FromJson(long number) => new(checked((int)number));

    long IJsonNumber<LotNo>.ToJson() => Value;
}
