using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Checkout;

/// <summary>Asks what a basket would cost a member. Changes nothing.</summary>
/// <param name="Number">The card number presented.</param>
/// <param name="Terminal">The terminal that asks.</param>
/// <param name="Basket">What is bought.</param>
/// <param name="Store">The store the terminal believes to be in, if it says so.</param>
/// <param name="Pay">What to pay from purses on the card; null for nothing.</param>
/// <param name="Coupons">The coupons to consider; null for all that the member holds.</param>
public sealed record QuoteCheckout(
    CardNumber Number,
    TerminalId Terminal,
    Basket Basket,
    StoreNo? Store = null,
    PayRequest? Pay = null,
    IReadOnlyList<CouponId>? Coupons = null);
