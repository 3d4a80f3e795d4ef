using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Purses;

/// <summary>Names a kind of money, e.g. <c>festival</c> or <c>meal</c>: 1 to 24 of <c>a-z 0-9 -</c>.</summary>
[JsonConverter(typeof(TextConverter<PurseCode>))]
public readonly record struct PurseCode : IComparable<PurseCode>, IParsable<PurseCode>
{
    public const int MaxLength = 24;

    private PurseCode(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static PurseCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a purse code.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static PurseCode Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PurseCode result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(IsAllowed);
        result = valid ? new PurseCode(s!) : default;
        return valid;
    }

    public int CompareTo(PurseCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-';
}
