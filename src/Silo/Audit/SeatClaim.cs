using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Something that happened to a card because of a sign-up, as the card says or as the activity does. Amounts are fen.
/// </summary>
internal readonly record struct SeatClaim(
    SeatClaimKind Kind, long Activity, int SignUp, int Round, long Card, long Price, long Deposit)
{
    /// <summary>What an event of a card says; null if it is not about seats.</summary>
    public static SeatClaim? Of(long card, CardEvent happened) => happened switch
    {
        SeatsPaid paid => Of(SeatClaimKind.Paid, paid.Payment, card, Sum(paid.Price), Sum(paid.Deposit)),
        SeatsNotPaid never => Of(SeatClaimKind.NotPaid, never.Payment, card, 0, 0),
        SeatsRefunded back => Of(SeatClaimKind.Returned, back.Payment, card, Sum(back.Price), Sum(back.Deposit)),
        DepositKept kept => Of(SeatClaimKind.Kept, kept.Payment, card, 0, kept.Amount.Value),
        BarredForNoShow barred => new SeatClaim(
            SeatClaimKind.Barred, barred.Activity.Value, barred.SignUp, Round: 0, card, 0, 0),
        _ => null,
    };

    /// <summary>What an activity has heard from cards in one step.</summary>
    public static IEnumerable<SeatClaim> Of(long activity, ActivityStep step) => step.Event switch
    {
        ActivityEvent.Settled settled => [OfSettled(activity, step.Before, settled)],
        ActivityEvent.DutiesDone done => done.Names.Select(name => Of(activity, step.Before.Duties[name])),
        _ => [],
    };

    /// <summary>What may have happened to cards that an activity has not heard of yet.</summary>
    public static IEnumerable<SeatClaim> OpenAt(long activity, ActivityState state)
    {
        var asked = state.SignUps.Where(signUp => signUp.Stage is SignUpStage.ToBePaid)
            .Select(signUp => OfPayment(activity, state, signUp))
            .Concat(state.Duties.Values.Where(duty => duty.Kind is DutyKind.Settle)
                .Select(duty => Of(activity, duty)));
        foreach (var paid in asked)
        {
            yield return paid;
            yield return paid with { Kind = SeatClaimKind.NotPaid, Price = 0, Deposit = 0 };
        }

        foreach (var duty in state.Duties.Values.Where(duty => duty.Kind is not DutyKind.Settle))
            yield return Of(activity, duty);
    }

    private static SeatClaim OfSettled(long activity, ActivityState before, ActivityEvent.Settled settled)
    {
        var signUp = before.SignUps[settled.No - 1];
        var asked = new Duty(DutyKind.Settle, settled.No, settled.Round, signUp.Leader);
        var paid = before.Duties.TryGetValue(asked.Name, out var duty)
            ? Of(activity, duty)
            : OfPayment(activity, before, signUp);
        return settled.Paid ? paid : paid with { Kind = SeatClaimKind.NotPaid, Price = 0, Deposit = 0 };
    }

    private static SeatClaim OfPayment(long activity, ActivityState state, SignUp signUp)
    {
        var costs = state.Terms?.Costs ?? ActivityPrice.Free;
        return new SeatClaim(
            SeatClaimKind.Paid,
            activity,
            signUp.No,
            signUp.Round,
            signUp.Leader.Value,
            (costs.Price * signUp.Size).Value,
            (costs.Deposit * signUp.Size).Value);
    }

    private static SeatClaim Of(long activity, Duty duty)
    {
        var kind = duty.Kind switch
        {
            DutyKind.Settle => SeatClaimKind.Paid,
            DutyKind.Refund or DutyKind.ReturnDeposit => SeatClaimKind.Returned,
            DutyKind.KeepDeposit => SeatClaimKind.Kept,
            DutyKind.Bar => SeatClaimKind.Barred,
            _ => throw new InvalidOperationException($"A duty of a later version: {duty}."),
        };
        var round = kind is SeatClaimKind.Barred ? 0 : duty.Round;
        return new SeatClaim(
            kind, activity, duty.No, round, duty.Card.Value, duty.Price.Value, duty.Deposit.Value);
    }

    private static SeatClaim Of(SeatClaimKind kind, SeatPaymentId payment, long card, long price, long deposit) =>
        new(kind, payment.Activity.Value, payment.SignUp, payment.Round, card, price, deposit);

    private static long Sum(IReadOnlyList<Slice>? slices) => slices?.Sum(slice => slice.Amount.Value) ?? 0;

    private static long Sum(IReadOnlyList<Returned>? returns) => returns?.Sum(back => back.Slice.Amount.Value) ?? 0;
}
