using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities;

/// <summary>An activity.</summary>
[JsonConverter(typeof(NumberConverter<ActivityId>))]
public readonly record struct ActivityId : IComparable<ActivityId>, IParsable<ActivityId>, IJsonNumber<ActivityId>
{
    public ActivityId(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    public long Value { get; }

    public static ActivityId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not an activity id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ActivityId result)
    {
        var parsed = long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        result = parsed ? new ActivityId(value) : default;
        return parsed;
    }

    public int CompareTo(ActivityId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static ActivityId IJsonNumber<ActivityId>.FromJson(long number) => new(number);

    long IJsonNumber<ActivityId>.ToJson() => Value;
}
