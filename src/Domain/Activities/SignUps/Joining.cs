using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Decides a sign-up, in the precedence of <see cref="SignUpDecline"/>.</summary>
internal static class Joining
{
    public const int MaxSignUps = 1_000_000;

    /// <summary>How long seats are held for a payment that is under way.</summary>
    public static readonly TimeSpan PaymentTime = TimeSpan.FromSeconds(120);

    public static SignUpAnswer Decide(
        ActivityChanges changes, SignUpCommand.Join join, IUnionTree unions, DateTimeOffset now)
    {
        var activity = changes.State;
        var own = activity.Book.Find(join.People[0].Card).Own;
        if (own > 0 && activity.Book[own].AnswerTo(join.Request) is { } earlier)
            return earlier;
        if (OfActivity(activity, now) is { } closed)
            return new SignUpAnswer.Declined(closed);
        if (Admission.OfGroup(activity.Terms!, join, now, out var session) is { } unfit)
            return new SignUpAnswer.Declined(unfit);
        if (Admission.OfPeople(activity, join.People, unions, now) is { } declined)
            return declined;

        var claims = activity.Plan.ClaimsOf(session, join.People, unions);
        if (!new Room(activity.Plan.Limits, Tally.Zero, Tally.Zero).Has(claims))
            return new SignUpAnswer.Declined(
                join.People.Count > 1 ? SignUpDecline.GroupExceedsQuota : SignUpDecline.AllTaken);
        if (StageOf(changes, claims, now) is not { } stage)
            return new SignUpAnswer.Declined(SignUpDecline.AllTaken);
        if (stage is SignUpStage.Waiting && activity.Waiting >= activity.Terms!.Waitlist!.MaxLength)
            return new SignUpAnswer.Declined(SignUpDecline.WaitlistFull);
        if (own == 0 && activity.SignUps.Count >= MaxSignUps)
            return new SignUpAnswer.Declined(SignUpDecline.TooManySignUps);
        return SignUp(changes, join, session, claims, stage, now);
    }

    private static SignUpDecline? OfActivity(ActivityState activity, DateTimeOffset now) => activity switch
    {
        { Phase: ActivityPhase.Cancelled } => SignUpDecline.ActivityCalledOff,
        { Phase: not ActivityPhase.Launched } => SignUpDecline.ActivityNotLaunched,
        _ when now < activity.Terms!.SignUp.From => SignUpDecline.SignUpNotOpenYet,
        _ when now >= activity.Terms.SignUp.Until => SignUpDecline.SignUpClosed,
        _ => null,
    };

    /// <summary>What it would be signed up as; null where all is taken and nobody waits.</summary>
    private static SignUpStage? StageOf(ActivityChanges changes, Claim[] claims, DateTimeOffset now)
    {
        var terms = changes.State.Terms!;
        if (terms.Mode is SignUpMode.Draw)
            return SignUpStage.Entered;
        var plan = changes.State.Plan;
        if (new Room(plan.Limits, changes.State.Book.Taken, Tally.Zero).Has(claims)
            && Promotion.Held(changes) is { } held
            && new Room(plan.Limits, changes.State.Book.Taken, held).Has(claims))
            return terms.IsPaid ? SignUpStage.ToBePaid : SignUpStage.Seated;
        return terms.Waitlist is null ? null : SignUpStage.Waiting;
    }

    private static SignUpAnswer SignUp(
        ActivityChanges changes,
        SignUpCommand.Join join,
        int session,
        Claim[] claims,
        SignUpStage stage,
        DateTimeOffset now)
    {
        var book = changes.State.Book;
        if (!book.LineNos.TryGetValue(new LineKey(session, claims), out var line))
        {
            if (book.NextLine(session) is not { } next)
                return new SignUpAnswer.Declined(SignUpDecline.TooManySignUps);
            line = next;
            changes.Add(new ActivityEvent.LineOpened(now, line, session, join.People.Count, claims));
        }

        var leader = join.People[0].Card;
        var own = book.Find(leader).Own;
        changes.Add(new ActivityEvent.SignedUp(
            now,
            own > 0 ? own : book.SignUps.Count + 1,
            leader,
            line,
            stage,
            join.Request,
            stage is SignUpStage.Waiting ? book.WaitingBySession[session] + 1 : null,
            stage is SignUpStage.ToBePaid ? now + PaymentTime : null,
            stage is SignUpStage.Entered ? Admission.WeightOf(changes.State.Terms!.Draw!, join.People) : null,
            join.People.Count > 1 ? [.. join.People.Skip(1).Select(person => person.Card)] : null));
        var requests = changes.State.Book[own > 0 ? own : book.SignUps.Count + 1].Requests;
        return requests[^1].Answer;
    }
}
