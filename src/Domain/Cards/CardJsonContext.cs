using System.Text.Json.Serialization;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Cards;

/// <summary>
/// The JSON of cards and their checkouts. A context per entity, because nested events of different entities share
/// names.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CardEvent[]))]
[JsonSerializable(typeof(CardState))]
[JsonSerializable(typeof(CardCommand))]
[JsonSerializable(typeof(RedeemCheckout))]
[JsonSerializable(typeof(ClaimCoupon))]
[JsonSerializable(typeof(AuthorizeHold))]
[JsonSerializable(typeof(CaptureHold))]
[JsonSerializable(typeof(VoidHold))]
[JsonSerializable(typeof(VoidOriginal))]
[JsonSerializable(typeof(RefundCheckout))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
