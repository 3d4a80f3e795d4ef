using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// What the terms of a campaign or an activity say, in 64 hexadecimal digits: the SHA-256 of their canonical JSON. A
/// checker approves by it, so that what was read is what is approved.
/// </summary>
[JsonConverter(typeof(TextConverter<ContentHash>))]
public readonly record struct ContentHash : IParsable<ContentHash>
{
    public const int Length = 64;

    private ContentHash(string value) => Value = value;

    public string Value { get => field ?? ""; }

    public static ContentHash Of(CampaignTerms terms) => OfCanonical(DomainJson.CampaignTerms.Write(terms));

    public static ContentHash Of(ActivityTerms terms) => OfCanonical(DomainJson.ActivityTerms.Write(terms));

    public static ContentHash Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value) ? value : throw new FormatException($"'{s}' is not a content hash.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ContentHash result)
    {
        var valid = s is { Length: Length } && s.All(char.IsAsciiHexDigitLower);
        result = valid ? new ContentHash(s!) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static ContentHash OfCanonical(byte[] json) => new(Convert.ToHexStringLower(SHA256.HashData(json)));
}
