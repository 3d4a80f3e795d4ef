using System.Collections.Frozen;
using System.Text.Json;

namespace CardPlatform.Domain;

/// <summary>The stable, machine-readable codes of the enums that callers see, e.g. <c>CARD_SUSPENDED</c>.</summary>
public static class Codes
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.Codes[value];

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Codes = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()));
    }
}
