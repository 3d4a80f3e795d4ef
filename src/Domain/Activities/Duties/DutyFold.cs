using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities.Duties;

/// <summary>What events leave to be done on cards.</summary>
internal static class DutyFold
{
    public static Duty Of(DutyKind kind, SignUp signUp) => new(kind, signUp.No, signUp.Round, signUp.Leader);

    /// <summary>Null where there is nothing to give back or to keep.</summary>
    public static Duty? Amount(DutyKind kind, SignUp signUp, Fen price, Fen deposit) =>
        price.Value == 0 && deposit.Value == 0
            ? null
            : Of(kind, signUp) with { Price = price, Deposit = deposit };

    /// <summary>About all that the sign-up costs.</summary>
    public static Duty? Whole(DutyKind kind, SignUp signUp, ActivityState activity)
    {
        var costs = activity.Terms!.Costs;
        return Amount(kind, signUp, costs.Price * signUp.Size, costs.Deposit * signUp.Size);
    }

    /// <summary>
    /// Whether calling the activity off ends a sign-up: not one whose session was, and has been written down.
    /// </summary>
    public static bool IsLetGo(ActivityState activity, SignUp signUp) =>
        signUp.IsActive && activity.MarkedUntil.GetValueOrDefault(activity.SessionOf(signUp)) < signUp.No;

    public static ActivityState Owe(this ActivityState activity, Duty? duty) =>
        duty is null ? activity : activity with { Duties = activity.Duties.SetItem(duty.Name, duty) };

    public static ActivityState SweptOut(ActivityState activity, ActivityEvent.SweptOut swept)
    {
        for (var no = swept.From; no < swept.Until; no++)
        {
            var signUp = activity.Book[no];
            if (!IsLetGo(activity, signUp))
                continue;
            activity = (activity with { Book = activity.Book.Put(signUp.Finish(SignUpEnd.ActivityCancelled)) })
                .Owe(signUp.Stage is SignUpStage.ToBePaid ? Whole(DutyKind.Settle, signUp, activity) : null)
                .Owe(signUp.IsPaid ? Whole(DutyKind.Refund, signUp, activity) : null);
        }

        return activity with { Swept = swept.Until - 1 };
    }

    public static ActivityState Marked(ActivityState activity, ActivityEvent.Marked marked)
    {
        for (var no = marked.From; no < marked.Until; no++)
        {
            var signUp = activity.Book[no];
            if (signUp.Stage is SignUpStage.Seated && activity.SessionOf(signUp) == marked.Session)
                activity = Mark(activity, signUp, marked.At);
        }

        // Nobody joins a session that is over: once all have been looked at, so have those who sign up for others.
        var until = marked.Until > activity.SignUps.Count ? ActivityState.MarkedForGood : marked.Until - 1;
        var known = activity.MarkedUntil.GetValueOrDefault(marked.Session);
        return activity with { MarkedUntil = activity.MarkedUntil.SetItem(marked.Session, Math.Max(known, until)) };
    }

    private static ActivityState Mark(ActivityState activity, SignUp signUp, DateTimeOffset at)
    {
        var terms = activity.Terms!;
        var came = 0;
        for (var place = 0; place < signUp.Size; place++)
        {
            if (activity.Attendance.Came(terms, signUp.No, place))
                came++;
            else if (terms.NoShowBarDays is { } days)
                activity = activity.Owe(Bar(signUp, place, at.AddDays(days)));
        }

        var deposit = signUp.IsPaid ? terms.Costs.Deposit : Fen.Zero;
        return activity
            .Owe(Amount(DutyKind.ReturnDeposit, signUp, Fen.Zero, deposit * came))
            .Owe(Amount(DutyKind.KeepDeposit, signUp, Fen.Zero, deposit * (signUp.Size - came)));
    }

    private static Duty Bar(SignUp signUp, int place, DateTimeOffset until) =>
        new(DutyKind.Bar, signUp.No, signUp.Round, signUp.Person(place), Until: until);
}
