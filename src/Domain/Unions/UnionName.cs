using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Unions;

/// <summary>What a union is called: 1 to 100 characters, none of them a control character.</summary>
[JsonConverter(typeof(TextConverter<UnionName>))]
public readonly record struct UnionName : IParsable<UnionName>
{
    public const int MaxLength = 100;

    private UnionName(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static UnionName Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a name.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static UnionName Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UnionName result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && !s.Any(char.IsControl) && !string.IsNullOrWhiteSpace(s);
        result = valid ? new UnionName(s!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
