using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>Why a checker returned a campaign: 1 to 500 characters, none of them a control character.</summary>
[JsonConverter(typeof(TextConverter<ReturnNote>))]
public readonly record struct ReturnNote : IParsable<ReturnNote>
{
    public const int MaxLength = 500;

    private ReturnNote(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static ReturnNote Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a note.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static ReturnNote Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReturnNote result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && !s.Any(char.IsControl) && !string.IsNullOrWhiteSpace(s);
        result = valid ? new ReturnNote(s!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
