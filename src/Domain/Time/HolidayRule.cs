using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Time;

/// <summary>What public holidays mean to a rule that holds on certain days. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<HolidayRule>))]
public enum HolidayRule
{
    /// <summary>Holidays are days like any other.</summary>
    Ignored,

    /// <summary>It does not hold on holidays.</summary>
    Excluded,

    /// <summary>It holds on holidays as well, whatever their weekday.</summary>
    Included,

    /// <summary>It holds on holidays only.</summary>
    Only,
}
