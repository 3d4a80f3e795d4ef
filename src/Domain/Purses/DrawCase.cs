using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Domain.Purses;

/// <summary>What it depends on which lots give an amount.</summary>
/// <param name="Card">The card, after what time has brought.</param>
/// <param name="Rules">What staff have declared.</param>
/// <param name="Place">Where it is spent.</param>
/// <param name="Now">The time of the decision.</param>
internal sealed record DrawCase(CardState Card, Rulebook Rules, SpendingPlace Place, DateTimeOffset Now)
{
    /// <summary>At a counter.</summary>
    public static DrawCase Of(CheckoutCase checkout)
    {
        var merchant = checkout.Merchant;
        var counter = new SpendingPlace(merchant.City, merchant.Merchant, merchant.Category);
        return new DrawCase(checkout.Card, checkout.Rules, counter, checkout.Now);
    }
}
