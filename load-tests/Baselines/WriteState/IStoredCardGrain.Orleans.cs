using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Baselines.WriteState;

/// <summary>One card; the key is its number.</summary>
[Alias("IStoredCardGrain")]
public interface IStoredCardGrain : IGrainWithIntegerKey
{
    /// <summary>Completes or declines a checkout; the answer is durable.</summary>
    Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout);
}
