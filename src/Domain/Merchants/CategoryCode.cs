using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Merchants;

/// <summary>What is sold, e.g. <c>supermarket</c> or <c>bakery</c>: 1 to 32 of <c>a-z 0-9 . -</c>.</summary>
[JsonConverter(typeof(TextConverter<CategoryCode>))]
public readonly record struct CategoryCode : IParsable<CategoryCode>
{
    public const int MaxLength = 32;

    private CategoryCode(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static CategoryCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a category.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static CategoryCode Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CategoryCode result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(IsAllowed);
        result = valid ? new CategoryCode(s!) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-';
}
