using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>The kinds of <see cref="Offer"/>. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<OfferKind>))]
public enum OfferKind
{
    PercentOff,
    AmountOff,
    Tiers,
    FixedPrice,
    Benefit,
    Coupon,
}
