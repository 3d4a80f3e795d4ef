using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Names the entry of a checkout, e.g. <c>r1042-7</c>: version 7 of card 1042. It leads to the entry without a lookup.
/// </summary>
[JsonConverter(typeof(TextConverter<RedemptionId>))]
public readonly record struct RedemptionId : IParsable<RedemptionId>
{
    public RedemptionId(CardId card, long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(card.Value, nameof(card));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        Card = card;
        Version = version;
    }

    public CardId Card { get; }

    /// <summary>The version of the card's stream at which the entry stands.</summary>
    public long Version { get; }

    public static RedemptionId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a redemption id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RedemptionId result)
    {
        result = default;
        if (s is not ['r', .. var rest] || rest.IndexOf('-', StringComparison.Ordinal) is not (> 0 and var dash))
            return false;
        if (!CardId.TryParse(rest[..dash], provider, out var card))
            return false;
        if (!long.TryParse(rest.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version < 1)
            return false;

        result = new RedemptionId(card, version);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"r{Card.Value}-{Version}");
}
