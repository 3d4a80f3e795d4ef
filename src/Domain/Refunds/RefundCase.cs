using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Refunds;

/// <summary>All that a refund is decided by, apart from the request itself.</summary>
/// <param name="Card">The card, after <see cref="Upkeep"/>.</param>
/// <param name="Merchant">The merchant's side.</param>
/// <param name="Named">The event that the request names; null if the card has none there.</param>
/// <param name="Latest">The latest refund of it; null if there is none.</param>
/// <param name="Rules">The purses that staff have declared.</param>
/// <param name="Version">The version of the card at which the refund will stand.</param>
/// <param name="Now">The time of the decision, in UTC; not before the card's last event.</param>
/// <param name="IsVoid">
/// Whether the terminal takes back its own request, which it can do only once: then a merchant or terminal that is
/// suspended just now is no reason against it, as with holds.
/// </param>
public sealed record RefundCase(
    CardState Card,
    MerchantFacts Merchant,
    CardEvent? Named,
    Refunded? Latest,
    Rulebook Rules,
    long Version,
    DateTimeOffset Now,
    bool IsVoid = false);
