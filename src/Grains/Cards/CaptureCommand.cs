using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>Makes a sale of a hold, or declines to.</summary>
internal sealed class CaptureCommand(CardId card, CaptureHold request, MerchantFacts merchant, CheckoutRules rules)
    : CheckoutCommand(
        card,
        merchant,
        rules,
        RequestOf(request.Terminal, request.RequestNo, "capture", DomainJson.CaptureHolds.Write(request)))
{
    protected override Proposal<CardEvent, CheckoutAnswer>.Write DecideOn(Moment moment) =>
        Holding.Capture(CaseOf(moment), request) switch
        {
            Captured captured => Answer(moment, captured) with
            {
                Facts = new EntryFacts(
                    Merchant.Merchant.Value,
                    BusinessDay: BusinessDay.Of(captured.At).Date,
                    Amount: captured.Amount,
                    Discount: Fen.Zero),
            },
            Declined declined => Decline(moment, declined),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
}
