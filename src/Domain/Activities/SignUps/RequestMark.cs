using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>
/// What a person's sign-up remembers of a request: its name, and 128 bits of the SHA-256 of what it asked for. Written
/// as 22 characters of the hash and then the name, because an entry has a thousand of them.
/// </summary>
[JsonConverter(typeof(TextConverter<RequestMark>))]
public readonly record struct RequestMark : IParsable<RequestMark>
{
    public const int MaxNameLength = 64;
    private const int HashBytes = 16;
    private const int HashLength = 22;

    private RequestMark(string text) => Text = text;

    public string Name => Text[HashLength..];

    /// <summary>As it is written.</summary>
    private string Text { get => field ?? throw new InvalidOperationException("No mark."); }

    /// <param name="name">What its sender calls it: 1 to 64 visible ASCII characters.</param>
    /// <param name="sha256">Of the canonical bytes of what it asks for.</param>
    public static RequestMark Of(string name, ReadOnlySpan<byte> sha256)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sha256.Length, HashBytes);
        return Parse(Base64Url.EncodeToString(sha256[..HashBytes]) + name, CultureInfo.InvariantCulture);
    }

    public static RequestMark Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a request's mark.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RequestMark result)
    {
        var valid = s is { Length: > HashLength and <= HashLength + MaxNameLength }
            && !s.AsSpan().ContainsAnyExceptInRange('!', '~');
        result = valid ? new RequestMark(s!) : default;
        return valid;
    }

    /// <summary>Whether the other has the same name, whatever it asks for.</summary>
    public bool HasNameOf(RequestMark other) =>
        Text.AsSpan(HashLength).SequenceEqual(other.Text.AsSpan(HashLength));

    public override string ToString() => Text;
}
