using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>What the events of sign-ups make of a state.</summary>
internal static class SignUpFold
{
    public static ActivityState SignedUp(ActivityState activity, ActivityEvent.SignedUp signedUp)
    {
        var book = activity.Book;
        var before = signedUp.No <= book.SignUps.Count ? book[signedUp.No] : null;
        var round = (before?.Round ?? 0) + 1;
        var after = new SignUp(
            signedUp.No,
            signedUp.Card,
            signedUp.Line,
            signedUp.As,
            round,
            signedUp.At,
            before?.Requests ?? [],
            signedUp.With,
            signedUp.Until,
            signedUp.As is SignUpStage.Waiting ? book.LastRank + 1 : 0,
            signedUp.Weight ?? 0);
        return Put(activity, after.Remember(signedUp.Request, AnswerOf(signedUp, round)));
    }

    public static ActivityState Accepted(ActivityState activity, ActivityEvent.OfferAccepted accepted)
    {
        var signUp = activity.Book[accepted.No];
        SignUpAnswer answer = accepted.Until is { } until
            ? new SignUpAnswer.ToBePaid(signUp.No, signUp.Round, until)
            : new SignUpAnswer.Seated(signUp.No);
        var stage = accepted.Until is null ? SignUpStage.Seated : SignUpStage.ToBePaid;
        return Put(activity, (signUp with { Stage = stage, Until = accepted.Until, Rank = 0 })
            .Remember(accepted.Request, answer));
    }

    public static ActivityState Refused(ActivityState activity, ActivityEvent.OfferRefused refused)
    {
        var signUp = activity.Book[refused.No];
        var answer = new SignUpAnswer.Ended(signUp.No, SignUpEnd.OfferDeclined, Fen.Zero, Fen.Zero);
        return Put(activity, signUp.Finish(SignUpEnd.OfferDeclined).Remember(refused.Request, answer));
    }

    public static ActivityState Cancelled(ActivityState activity, ActivityEvent.SignUpCancelled cancelled)
    {
        var signUp = activity.Book[cancelled.No];
        var (price, deposit) = (cancelled.Price ?? Fen.Zero, cancelled.Deposit ?? Fen.Zero);
        var kept = cancelled.KeptDeposit ?? Fen.Zero;
        var answer = new SignUpAnswer.Ended(
            signUp.No, SignUpEnd.Cancelled, price + deposit, (cancelled.KeptPrice ?? Fen.Zero) + kept);
        return Put(activity, signUp.Finish(SignUpEnd.Cancelled).Remember(cancelled.Request, answer))
            .Owe(signUp.Stage is SignUpStage.ToBePaid ? DutyFold.Whole(DutyKind.Settle, signUp, activity) : null)
            .Owe(DutyFold.Amount(DutyKind.Refund, signUp, price, deposit))
            .Owe(DutyFold.Amount(DutyKind.KeepDeposit, signUp, Fen.Zero, kept));
    }

    public static ActivityState Settled(ActivityState activity, ActivityEvent.Settled settled)
    {
        var signUp = activity.Book[settled.No];
        if (signUp.Round == settled.Round && signUp.Stage is SignUpStage.ToBePaid)
        {
            return Put(activity, settled.Paid
                ? signUp with { Stage = SignUpStage.Seated, Until = null, IsPaid = true }
                : signUp.Finish(SignUpEnd.PaymentLapsed));
        }

        // It ended while it was being paid. What was paid for nothing goes back in full.
        var name = (DutyFold.Of(DutyKind.Settle, signUp) with { Round = settled.Round }).Name;
        var left = activity with { Duties = activity.Duties.Remove(name) };
        return settled.Paid
            ? left.Owe(activity.Duties[name] with { Kind = DutyKind.Refund })
            : left;
    }

    public static ActivityState Offered(ActivityState activity, ActivityEvent.Offered offered) => PutAll(
        activity, offered.Nos, signUp => signUp with { Stage = SignUpStage.Offered, Until = offered.Until });

    public static ActivityState SeatsGiven(ActivityState activity, ActivityEvent.SeatsGiven given) => PutAll(
        activity, given.Nos, signUp => signUp with { Stage = SignUpStage.Seated, Rank = 0 });

    public static ActivityState Finish(ActivityState activity, IReadOnlyList<int> nos, SignUpEnd end) =>
        PutAll(activity, nos, signUp => signUp.Finish(end));

    internal static SignUpAnswer AnswerOf(ActivityEvent.SignedUp signedUp, int round) => signedUp.As switch
    {
        SignUpStage.Seated => new SignUpAnswer.Seated(signedUp.No),
        SignUpStage.ToBePaid => new SignUpAnswer.ToBePaid(signedUp.No, round, signedUp.Until!.Value),
        SignUpStage.Waiting => new SignUpAnswer.Waitlisted(signedUp.No, signedUp.Position!.Value),
        SignUpStage.Entered => new SignUpAnswer.Entered(signedUp.No),
        _ => throw new ArgumentOutOfRangeException(nameof(signedUp), signedUp.As, "Nobody signs up as that."),
    };

    private static ActivityState PutAll(
        ActivityState activity, IReadOnlyList<int> nos, Func<SignUp, SignUp> change)
    {
        var book = activity.Book;
        foreach (var no in nos)
            book = book.Put(change(book[no]));
        return activity with { Book = book };
    }

    private static ActivityState Put(ActivityState activity, SignUp signUp) =>
        activity with { Book = activity.Book.Put(signUp) };
}
