using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Cards;

/// <summary>Pays for the seats of a sign-up.</summary>
internal sealed class PayForSeatsCommand(PayForSeats request, CheckoutRules rules)
    : SeatCommand(rules, RequestOf(request.Payment))
{
    protected override SeatAnswer DecideOn(CardState card, DateTimeOffset at) =>
        SeatPaying.Decide(card, Rules.Rulebook, request, at) switch
        {
            SeatPaymentDecision.Paid(var paid) => new SeatAnswer.Written(paid),
            SeatPaymentDecision.Declined(var reason) => new SeatAnswer.Declined(reason),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
}
