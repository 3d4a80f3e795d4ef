using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// Names a series of activities that share a limit per person, e.g. <c>cinema-2026</c>: 1 to 32 of <c>a-z 0-9 -</c>.
/// </summary>
[JsonConverter(typeof(TextConverter<SeriesCode>))]
public readonly record struct SeriesCode : IParsable<SeriesCode>
{
    public const int MaxLength = 32;

    private SeriesCode(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static SeriesCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a series code.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static SeriesCode Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SeriesCode result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(IsAllowed);
        result = valid ? new SeriesCode(s!) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}
