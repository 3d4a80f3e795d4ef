using CardPlatform.Domain.Activities.Waitlist;

namespace CardPlatform.Domain.Activities;

/// <summary>What an edit of a launched activity may not change.</summary>
internal static class ActivityEdits
{
    /// <summary>What is fixed from the launch on.</summary>
    public static ActivityRefusal? RefusalOf(ActivityState activity, ActivityTerms terms)
    {
        if (activity.Terms is not { } launched)
            return null;
        var isSame = launched.Mode == terms.Mode
            && launched.Costs.Price == terms.Costs.Price
            && launched.Costs.Deposit == terms.Costs.Deposit
            && launched.AttendsAll == terms.AttendsAll
            && launched.Series == terms.Series
            && QuotasOf(launched).SequenceEqual(QuotasOf(terms))
            && (!launched.AttendsAll || SessionsOf(launched).SetEquals(SessionsOf(terms)))
            && (activity.Draw is null || launched.SignUp == terms.SignUp);
        return isSame ? null : ActivityRefusal.ActivityTermsFixed;
    }

    /// <summary>What depends on how things stand when it is launched.</summary>
    public static ActivityRefusal? RefusalAtLaunch(ActivityState activity, ActivityTerms terms, DateTimeOffset now)
    {
        if (activity.Terms is not { } launched)
            return null;
        if (launched.Sessions.Any(session => session.Time.From <= now
            && terms.SessionOf(session.No) is var other
            && (other?.Time != session.Time || other.Capacity < session.Capacity)))
            return ActivityRefusal.ActivitySessionFixed;
        var sessions = SessionsOf(terms);
        if (activity.SignUps.Any(signUp =>
            signUp.IsActive && activity.SessionOf(signUp) is > 0 and var session && !sessions.Contains(session)))
            return ActivityRefusal.ActivitySessionFixed;
        if (activity.Book.Taken.Beyond(SeatPlan.Of(terms).Limits).Any())
            return ActivityRefusal.ActivityLimitBelowTaken;
        // While a draw is being seated its entries wait without a waitlist.
        return activity.Waiting > 0 && terms.Waitlist is null && activity.Draw is not { IsSeating: true }
            ? ActivityRefusal.ActivityWaitlistInUse
            : null;
    }

    /// <summary>
    /// The limits beside those of sessions, by what they are of: a quota counts from when there is one, and one that
    /// came or went under way would not know what was taken without it.
    /// </summary>
    private static IEnumerable<(SeatLimitKind Kind, string Key)> QuotasOf(ActivityTerms terms) =>
        SeatPlan.Of(terms).Keys()
            .Where(key => key.Kind is not SeatLimitKind.Session)
            .Select(key => (key.Kind, key.Key));

    private static HashSet<int> SessionsOf(ActivityTerms terms) => [.. terms.Sessions.Select(session => session.No)];
}
