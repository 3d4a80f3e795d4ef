using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Decides what a member makes of an offer.</summary>
internal static class Offers
{
    public static SignUpAnswer Accept(ActivityChanges changes, SignUpCommand.AcceptOffer accept, DateTimeOffset now)
    {
        var (signUp, instead) = OwnSignUp.Find(changes.State, accept.Card, accept.Request);
        if (signUp is null)
            return instead!;
        if (ProblemOf(changes.State, signUp, now) is { } problem)
            return new SignUpAnswer.Declined(problem);
        changes.Add(new ActivityEvent.OfferAccepted(
            now, signUp.No, accept.Request, changes.State.Terms!.IsPaid ? PayUntil(signUp, now) : null));
        return changes.State.Book[signUp.No].Requests[^1].Answer;
    }

    public static SignUpAnswer Refuse(ActivityChanges changes, SignUpCommand.RefuseOffer refuse, DateTimeOffset now)
    {
        var (signUp, instead) = OwnSignUp.Find(changes.State, refuse.Card, refuse.Request);
        if (signUp is null)
            return instead!;
        if (ProblemOf(changes.State, signUp, now) is { } problem)
            return new SignUpAnswer.Declined(problem);
        changes.Add(new ActivityEvent.OfferRefused(now, signUp.No, refuse.Request));
        Promotion.Run(changes, now);
        return new SignUpAnswer.Ended(signUp.No, SignUpEnd.OfferDeclined, Fen.Zero, Fen.Zero);
    }

    /// <summary>Who accepts in time has the rest of the offer to pay, and no less than anybody else has.</summary>
    private static DateTimeOffset PayUntil(SignUp signUp, DateTimeOffset now)
    {
        var usual = now + Joining.PaymentTime;
        return signUp.Until > usual ? signUp.Until.Value : usual;
    }

    private static SignUpDecline? ProblemOf(ActivityState activity, SignUp signUp, DateTimeOffset now) => signUp switch
    {
        { Stage: SignUpStage.Offered } => IsOver(activity, signUp, now) ? SignUpDecline.OfferOver : null,
        { End: SignUpEnd.OfferLapsed } => SignUpDecline.OfferOver,
        { IsActive: false } => SignUpDecline.SignUpEnded,
        _ => SignUpDecline.NothingOffered,
    };

    /// <summary>An offer ends before its session begins; but the session may since have been moved.</summary>
    private static bool IsOver(ActivityState activity, SignUp signUp, DateTimeOffset now) =>
        signUp.Until <= now || activity.Terms!.StartOf(activity.SessionOf(signUp)) <= now;
}
