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
        answer = ReplyTo(decision);
        return new BatchStep<ActivityState, ActivityEvent>(decision.State, decision.Events)
        {
            Reservations = SeriesQuotas.TakenBy(state, decision.Events),
        };
    }

    // A repetition is answered what it was at first. If its seats still wait to be paid for, they are to be paid; if
    // they have been, it is told that. Of a round that is over nothing may be paid: its money is being settled.
    private SignUpReply ReplyTo(SignUpDecision decision)
    {
        if (decision.Answer is not SignUpAnswer.ToBePaid toPay)
            return new SignUpReply(decision.Answer);
        var signUp = decision.State.SignUps[toPay.No - 1];
        if (signUp.Round != toPay.Round)
            return new SignUpReply(toPay);
        return signUp.Stage switch
        {
            SignUpStage.ToBePaid => new SignUpReply(toPay, PaymentOf(decision.State.Terms!, signUp, toPay)),
            SignUpStage.Seated => new SignUpReply(new SignUpAnswer.Seated(toPay.No)),
            _ => new SignUpReply(toPay),
        };
    }

    private PayForSeats PaymentOf(ActivityTerms terms, SignUp signUp, SignUpAnswer.ToBePaid toPay) => new(
        new SeatPaymentId(activity, toPay.No, toPay.Round),
        terms.Costs.Price * signUp.Size,
        terms.Costs.Deposit * signUp.Size,
        terms.Costs.Purses,
        terms.Place.City,
        toPay.Until);
}
