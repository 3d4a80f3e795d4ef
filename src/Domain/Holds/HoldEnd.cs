using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Holds;

/// <summary>How a hold ended. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<HoldEnd>))]
public enum HoldEnd
{
    /// <summary>All of it or a part became a sale.</summary>
    Captured,

    /// <summary>It was given up.</summary>
    Voided,

    /// <summary>Its deadline passed.</summary>
    Lapsed,
}
