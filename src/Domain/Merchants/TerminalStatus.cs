using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Merchants;

/// <summary>Whether a terminal may be used.</summary>
[JsonConverter(typeof(CodeConverter<TerminalStatus>))]
public enum TerminalStatus
{
    Active,
    Suspended,
}
