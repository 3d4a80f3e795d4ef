using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Coupons;

/// <summary>
/// Names a coupon by the entry of its claim, e.g. <c>c1042-7</c>: version 7 of card 1042.
/// </summary>
[JsonConverter(typeof(TextConverter<CouponId>))]
public readonly record struct CouponId : IParsable<CouponId>
{
    private const char Prefix = 'c';

    public CouponId(CardId card, long version)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(card.Value, nameof(card));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(version);
        Card = card;
        Version = version;
    }

    public CardId Card { get; }

    /// <summary>The version of the card's stream at which the entry stands.</summary>
    public long Version { get; }

    public static CouponId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a coupon id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CouponId result)
    {
        var parsed = EntryName.TryParse(s, Prefix, out var card, out var version);
        result = parsed ? new CouponId(card, version) : default;
        return parsed;
    }

    public override string ToString() => EntryName.Of(Prefix, Card, Version);
}
