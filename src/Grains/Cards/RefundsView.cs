using CardPlatform.Domain.Checkout;

namespace CardPlatform.Grains.Cards;

/// <summary>The refunds of a sale.</summary>
/// <param name="Refunds">In the order in which they were made; none if there are none.</param>
[GenerateSerializer, Immutable, Alias("refunds-view")]
public sealed record RefundsView([property: Id(0)] IReadOnlyList<CheckoutEntry.Refund> Refunds);
