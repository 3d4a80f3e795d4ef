using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Members;

/// <summary>
/// Something that a union says of a member, e.g. <c>model-worker</c> (劳模), <c>hardship</c> (困难职工) or
/// <c>new-employment</c> (新就业形态): 1 to 32 of <c>a-z 0-9 . -</c>.
/// </summary>
[JsonConverter(typeof(TextConverter<TagCode>))]
public readonly record struct TagCode : IComparable<TagCode>, IParsable<TagCode>
{
    public const int MaxLength = 32;

    private TagCode(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static TagCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a tag.");

    /// <summary>Parses text that is known to be right.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static TagCode Of(string text) => Parse(text, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TagCode result)
    {
        var valid = s is { Length: > 0 and <= MaxLength } && s.All(IsAllowed);
        result = valid ? new TagCode(s!) : default;
        return valid;
    }

    public int CompareTo(TagCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-';
}
