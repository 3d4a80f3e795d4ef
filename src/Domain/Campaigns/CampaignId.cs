using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>A campaign.</summary>
[JsonConverter(typeof(NumberConverter<CampaignId>))]
public readonly record struct CampaignId : IComparable<CampaignId>, IParsable<CampaignId>, IJsonNumber<CampaignId>
{
    public CampaignId(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    public long Value { get; }

    public static CampaignId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a campaign id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CampaignId result)
    {
        var parsed = long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        result = parsed ? new CampaignId(value) : default;
        return parsed;
    }

    public int CompareTo(CampaignId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static CampaignId IJsonNumber<CampaignId>.FromJson(long number) => new(number);

    long IJsonNumber<CampaignId>.ToJson() => Value;
}
