using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>The merchant's own number for an article: 1 to 40 printable ASCII characters.</summary>
[JsonConverter(typeof(TextConverter<Sku>))]
public readonly record struct Sku : IParsable<Sku>
{
    public const int MaxLength = 40;

    private Sku(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static Sku Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a sku.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static Sku Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Sku result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(c => c is > ' ' and <= '~');
        result = valid ? new Sku(s!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
