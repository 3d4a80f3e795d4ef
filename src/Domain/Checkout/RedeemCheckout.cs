using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Checkout;

/// <summary>Completes a checkout with the best discount there is for the member.</summary>
/// <param name="Number">The card number presented.</param>
/// <param name="Terminal">The terminal that asks.</param>
/// <param name="RequestNo">The terminal's number for this request; the same number is never acted on twice.</param>
/// <param name="Basket">What is bought.</param>
/// <param name="ExpectedPayable">
/// What the member was told to pay; if it would now be more, the answer is a decline.
/// </param>
/// <param name="Store">The store the terminal believes to be in, if it says so.</param>
/// <param name="Pay">What to pay from purses on the card; null for nothing.</param>
/// <param name="Coupons">The coupons to consider; null for all that the member holds.</param>
public sealed record RedeemCheckout(
    CardNumber Number,
    TerminalId Terminal,
    RequestNo RequestNo,
    Basket Basket,
    Fen? ExpectedPayable = null,
    StoreNo? Store = null,
    PayRequest? Pay = null,
    IReadOnlyList<CouponId>? Coupons = null);
