using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// Names campaigns that exclude each other, e.g. <c>may-day</c>: 1 to 32 of <c>a-z 0-9 . -</c>.
/// </summary>
[JsonConverter(typeof(TextConverter<StackingGroup>))]
public readonly record struct StackingGroup : IParsable<StackingGroup>
{
    public const int MaxLength = 32;

    private StackingGroup(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static StackingGroup Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a stacking group.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static StackingGroup Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out StackingGroup result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(IsAllowed);
        result = valid ? new StackingGroup(s!) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-';
}
