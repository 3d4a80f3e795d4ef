using System.Text.Json;
using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Json;

/// <summary>
/// Writes an enum as its stable code, e.g. <c>CARD_SUSPENDED</c>. The code is the member's name, so a member that has
/// been stored is never renamed; the tests pin every code.
/// </summary>
internal sealed class CodeConverter<TEnum>() : JsonStringEnumConverter<TEnum>(
    JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where TEnum : struct, Enum;
