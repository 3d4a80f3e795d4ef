using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Merchants;

/// <summary>A store of a merchant, numbered 1, 2, 3 … within it.</summary>
[JsonConverter(typeof(NumberConverter<StoreNo>))]
public readonly record struct StoreNo : IComparable<StoreNo>, IJsonNumber<StoreNo>
{
    public const int Max = 9_999;

    public StoreNo(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Max);
        Value = value;
    }

    public int Value { get; }

    public static bool TryCreate(int value, out StoreNo number)
    {
        var valid = value is >= 1 and <= Max;
        number = valid ? new StoreNo(value) : default;
        return valid;
    }

    public int CompareTo(StoreNo other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static StoreNo IJsonNumber<StoreNo>.FromJson(long number) => new(checked((int)number));

    long IJsonNumber<StoreNo>.ToJson() => Value;
}
