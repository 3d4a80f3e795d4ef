using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// The number a terminal gives a request, so that a repetition is recognised: 1 to 64 of <c>A-Z a-z 0-9 . _ -</c>.
/// </summary>
[JsonConverter(typeof(TextConverter<RequestNo>))]
public readonly record struct RequestNo : IParsable<RequestNo>
{
    public const int MaxLength = 64;

    private RequestNo(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static RequestNo Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a request number.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static RequestNo Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RequestNo result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(IsAllowed);
        result = valid ? new RequestNo(s!) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';
}
