using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>Places a hold, or declines to.</summary>
internal sealed class AuthorizeCommand(
    CardId card, AuthorizeHold request, MerchantFacts merchant, CheckoutRules rules)
    : CheckoutCommand(
        card,
        merchant,
        rules,
        RequestOf(request.Terminal, request.RequestNo, "hold", DomainJson.AuthorizeHolds.Write(request)))
{
    private readonly CardId _card = card;

    protected override Proposal<CardEvent, CheckoutAnswer>.Write DecideOn(Moment moment) =>
        Holding.Authorize(CaseOf(moment), request, new HoldId(_card, moment.Version)) switch
        {
            // Nothing is sold yet, so the columns that sums are made over stay empty.
            Authorized authorized => Answer(moment, authorized) with
            {
                Facts = new EntryFacts(
                    Merchant.Merchant.Value, BusinessDay: BusinessDay.Of(authorized.At).Date),
            },
            Declined declined => Decline(moment, declined),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
}
