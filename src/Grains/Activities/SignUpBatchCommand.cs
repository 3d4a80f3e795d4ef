using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Activities;

/// <summary>What a member, a device or time asks of an activity.</summary>
internal sealed class SignUpBatchCommand(ActivityId activity, SignUpCommand command, IUnionTree unions)
    : BatchCommand<ActivityState, ActivityEvent, SignUpReply>
{
    private SignUpCommand _command = command;

    public override void Exhausted(QuotaId quota)
    {
        if (_command is not SignUpCommand.Join join)
        {
            base.Exhausted(quota);
            return;
        }

        _command = join with
        {
            People =
            [
                .. join.People.Select(person =>
                    SeriesQuotas.IsOf(quota, person.Card) ? person with { SeriesUsedUp = true } : person),
            ],
        };
    }

    protected override BatchStep<ActivityState, ActivityEvent> Decide(
        ActivityState state, DateTimeOffset now, out SignUpReply answer)
    {
        var decision = SignUpRules.Decide(state, _command, unions, now);
        answer = new SignUpReply(decision.Answer, PaymentOf(decision));
        return new BatchStep<ActivityState, ActivityEvent>(decision.State, decision.Events)
        {
            Reservations = SeriesQuotas.TakenBy(state, decision.Events),
        };
    }

    // Also of a repetition: the seats may still be waiting to be paid for.
    private PayForSeats? PaymentOf(SignUpDecision decision)
    {
        if (decision.Answer is not SignUpAnswer.ToBePaid toPay)
            return null;
        var terms = decision.State.Terms!;
        var signUp = decision.State.SignUps[toPay.No - 1];
        return new PayForSeats(
            new SeatPaymentId(activity, toPay.No, toPay.Round),
            terms.Costs.Price * signUp.Size,
            terms.Costs.Deposit * signUp.Size,
            terms.Costs.Purses,
            terms.Place.City,
            toPay.Until);
    }
}
