using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Decides a member's cancellation. What is free then goes to those who wait, in the same entry.</summary>
internal static class Cancelling
{
    public static SignUpAnswer Decide(ActivityChanges changes, SignUpCommand.Cancel cancel, DateTimeOffset now)
    {
        var (signUp, instead) = OwnSignUp.Find(changes.State, cancel.Card, cancel.Request);
        if (signUp is null)
            return instead!;
        if (!signUp.IsActive)
            return new SignUpAnswer.Declined(SignUpDecline.SignUpEnded);
        var terms = changes.State.Terms!;
        if (terms.StartOf(changes.State.SessionOf(signUp)) <= now)
            return new SignUpAnswer.Declined(SignUpDecline.CancelTooLate);
        changes.Add(EventOf(signUp, terms, cancel.Request, now));
        var answer = changes.State.Book[signUp.No].Requests[^1].Answer;
        Promotion.Run(changes, now);
        return answer;
    }

    private static ActivityEvent.SignUpCancelled EventOf(
        SignUp signUp, ActivityTerms terms, RequestMark request, DateTimeOffset now)
    {
        if (!signUp.IsPaid)
            return new ActivityEvent.SignUpCancelled(now, signUp.No, request);
        var (price, deposit) = (terms.Costs.Price * signUp.Size, terms.Costs.Deposit * signUp.Size);
        var share = terms.Cancellation is { } late && now >= late.FreeUntil ? late.KeptAfter : default;
        var (keptPrice, keptDeposit) = (share.Of(price), share.Of(deposit));
        return new ActivityEvent.SignUpCancelled(
            now,
            signUp.No,
            request,
            Some(price - keptPrice),
            Some(deposit - keptDeposit),
            Some(keptPrice),
            Some(keptDeposit));
    }

    private static Fen? Some(Fen amount) => amount.Value == 0 ? null : amount;
}
