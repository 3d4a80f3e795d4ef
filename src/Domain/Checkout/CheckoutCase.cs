using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Checkout;

/// <summary>All that a checkout is decided by, apart from the request itself.</summary>
/// <param name="Card">The card.</param>
/// <param name="Merchant">The merchant's side.</param>
/// <param name="Campaigns">The campaigns in force that may apply at this merchant, in ascending order of id.</param>
/// <param name="Exhaustion">What is believed to be used up.</param>
/// <param name="Rules">The purses and the holidays that staff have declared.</param>
/// <param name="Unions">Which union lies within which.</param>
/// <param name="Now">The time of the decision, in UTC; not before the card's last event.</param>
public sealed record CheckoutCase(
    CardState Card,
    MerchantFacts Merchant,
    IReadOnlyList<RunningCampaign> Campaigns,
    IExhaustion Exhaustion,
    Rulebook Rules,
    IUnionTree Unions,
    DateTimeOffset Now);
