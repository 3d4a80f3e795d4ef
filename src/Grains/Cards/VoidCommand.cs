using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>Gives up a hold, or says why it cannot be.</summary>
/// <param name="card">The card.</param>
/// <param name="hold">The hold.</param>
/// <param name="requestNo">The number of the request, or of the request that is voided.</param>
/// <param name="request">What recognises a repetition.</param>
/// <param name="merchant">The merchant's side.</param>
/// <param name="rules">What the card is decided by.</param>
internal sealed class VoidCommand(
    CardId card, HoldId hold, RequestNo requestNo, RequestKey request, MerchantFacts merchant, CheckoutRules rules)
    : CheckoutCommand(card, merchant, rules, request)
{
    /// <summary>A void that names the hold and has a number of its own.</summary>
    public static VoidCommand Of(CardId card, VoidHold request, MerchantFacts merchant, CheckoutRules rules) => new(
        card,
        request.Hold,
        request.RequestNo,
        RequestOf(request.Terminal, request.RequestNo, "void", DomainJson.VoidHolds.Write(request)),
        merchant,
        rules);

    /// <summary>
    /// A void that names the request which placed the hold. It is found again by that number, in a scope of its own:
    /// under the number itself stands the original.
    /// </summary>
    public static VoidCommand Of(
        CardId card, VoidOriginal request, HoldId hold, MerchantFacts merchant, CheckoutRules rules) => new(
        card,
        hold,
        request.Original,
        RequestOf(request),
        merchant,
        rules);

    /// <summary>What recognises a repetition of a void that names a request.</summary>
    public static RequestKey RequestOf(VoidOriginal request) => Requests.Of(
        $"{CheckoutEntries.ScopeOf(request.Terminal)}/void",
        request.Original.Value,
        "void-request:",
        DomainJson.VoidRequests.Write(request));

    protected override Proposal<CardEvent, CheckoutAnswer>.Write DecideOn(Moment moment) =>
        Holding.Void(CaseOf(moment), hold, requestNo) switch
        {
            HoldVoided voided => Answer(moment, voided) with
            {
                Facts = new EntryFacts(Merchant.Merchant.Value, BusinessDay: BusinessDay.Of(voided.At).Date),
            },
            Declined declined => Decline(moment, declined),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
}
