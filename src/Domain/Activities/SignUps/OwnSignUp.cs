using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Finds the sign-up that a person may change, or what to tell them instead.</summary>
internal static class OwnSignUp
{
    public static (SignUp? SignUp, SignUpAnswer? Instead) Find(
        ActivityState activity, CardId card, RequestMark request)
    {
        var place = activity.Book.Find(card);
        if (place.Own > 0 && activity.Book[place.Own].AnswerTo(request) is { } earlier)
            return (null, earlier);
        if (activity.Phase is ActivityPhase.Cancelled)
            return Declined(SignUpDecline.ActivityCalledOff);
        if (activity.Phase is not ActivityPhase.Launched)
            return Declined(SignUpDecline.ActivityNotLaunched);
        if (place.In > 0 && place.In != place.Own)
            return Declined(SignUpDecline.NotTheLeader);
        return place.Own > 0 ? (activity.Book[place.Own], null) : Declined(SignUpDecline.NotSignedUp);
    }

    private static (SignUp?, SignUpAnswer?) Declined(SignUpDecline reason) =>
        (null, new SignUpAnswer.Declined(reason));
}
