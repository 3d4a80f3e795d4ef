using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Whom a checkout names that does not exist. The request is wrong; it is not a decline. Codes are stable.
/// </summary>
[JsonConverter(typeof(CodeConverter<UnknownParty>))]
public enum UnknownParty
{
    MerchantUnknown,
    TerminalUnknown,
    CardUnknown,
}
