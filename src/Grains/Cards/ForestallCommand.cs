using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Grains.Journaling;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// Leaves a decline under the number of a request that has not arrived, so that it can never be acted on. Should it
/// arrive in this very moment, one of the two commits is first, and the other finds it.
/// </summary>
internal sealed class ForestallCommand(
    CardId card, VoidOriginal request, MerchantFacts merchant, CheckoutRules rules)
    : CheckoutCommand(
        card,
        merchant,
        rules,
        RequestOf(request.Terminal, request.Original, "forestall", DomainJson.VoidRequests.Write(request)))
{
    protected override Proposal<CardEvent, CheckoutAnswer>.Write DecideOn(Moment moment) =>
        Decline(moment, Holding.Forestall(CaseOf(moment), request.Original));
}
