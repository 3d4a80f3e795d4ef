using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Staff;

/// <summary>Names a person who works for a union: 1 to 40 of <c>A-Z a-z 0-9 . _ -</c>.</summary>
[JsonConverter(typeof(TextConverter<StaffId>))]
public readonly record struct StaffId : IParsable<StaffId>
{
    public const int MaxLength = 40;

    private StaffId(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static StaffId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a staff id.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static StaffId Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StaffId result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(IsAllowed);
        result = valid ? new StaffId(s!.ToLowerInvariant()) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';
}
