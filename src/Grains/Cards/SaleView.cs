using CardPlatform.Domain.Checkout;

namespace CardPlatform.Grains.Cards;

/// <summary>A checkout with what has become of it since.</summary>
/// <param name="Entry">The checkout.</param>
/// <param name="Latest">
/// The latest of its refunds, which says what remains; null if there is none, or the time to refund it is over.
/// </param>
[GenerateSerializer, Immutable, Alias("sale-view")]
public sealed record SaleView([property: Id(0)] CheckoutEntry Entry, [property: Id(1)] CheckoutEntry.Refund? Latest);
