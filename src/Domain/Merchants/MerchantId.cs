using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Merchants;

/// <summary>A contracted merchant.</summary>
[JsonConverter(typeof(NumberConverter<MerchantId>))]
public readonly record struct MerchantId : IComparable<MerchantId>, IParsable<MerchantId>, IJsonNumber<MerchantId>
{
    public MerchantId(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    public long Value { get; }

    public static MerchantId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a merchant id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MerchantId result)
    {
        var parsed = long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        result = parsed ? new MerchantId(value) : default;
        return parsed;
    }

    public int CompareTo(MerchantId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static MerchantId IJsonNumber<MerchantId>.FromJson(long number) => new(number);

    long IJsonNumber<MerchantId>.ToJson() => Value;
}
