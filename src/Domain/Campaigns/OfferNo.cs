using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>An offer of a campaign, numbered within it.</summary>
[JsonConverter(typeof(NumberConverter<OfferNo>))]
public readonly record struct OfferNo : IComparable<OfferNo>, IJsonNumber<OfferNo>
{
    public const int Max = 99;

    public OfferNo(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Max);
        Value = value;
    }

    public int Value { get; }

    public static bool TryCreate(int value, out OfferNo number)
    {
        var valid = value is >= 1 and <= Max;
        number = valid ? new OfferNo(value) : default;
        return valid;
    }

    public int CompareTo(OfferNo other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static OfferNo IJsonNumber<OfferNo>.FromJson(long number) => new(checked((int)number));

    long IJsonNumber<OfferNo>.ToJson() => Value;
}
