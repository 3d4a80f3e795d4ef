using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Journaling;

namespace CardPlatform.Baselines.Hosting;

/// <summary>The hash by which a repetition is known: the ledger's, so that what it costs belongs to all.</summary>
internal static class RequestHashes
{
    public static Guid Of(RedeemCheckout checkout) => Requests.Of(
        CheckoutEntries.ScopeOf(checkout.Terminal),
        checkout.RequestNo.Value,
        "checkout:",
        DomainJson.RedeemCheckouts.Write(checkout)).Hash.ToStored();
}
