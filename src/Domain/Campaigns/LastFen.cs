using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What becomes of a discount that is larger than what is left of the budget. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<LastFen>))]
public enum LastFen
{
    /// <summary>It is not given; a smaller one still may be.</summary>
    Decline,

    /// <summary>As much of it is given as is left.</summary>
    Reduce,
}
