using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Cards;

/// <summary>Sees to it that a payment that has not been made never will be.</summary>
internal sealed class SettleSeatsCommand(SeatPaymentId payment, CheckoutRules rules)
    : SeatCommand(rules, RequestOf(payment))
{
    protected override SeatAnswer DecideOn(CardState card, DateTimeOffset at) =>
        new SeatAnswer.Written(new SeatsNotPaid(at, payment));
}
