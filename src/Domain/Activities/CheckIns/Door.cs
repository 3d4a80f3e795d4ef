using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>Whether somebody can be checked in, in the precedence of <see cref="ScanOutcome"/>.</summary>
internal static class Door
{
    /// <summary>How far ahead of ours the clock of a device may be.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>Whether people check in to a session at a time.</summary>
    public static ScanOutcome? OfTime(ActivityState activity, int session, DateTimeOffset at, DateTimeOffset now)
    {
        if (activity.Phase is not ActivityPhase.Launched)
            return ScanOutcome.ActivityNotHeld;
        var terms = activity.Terms!;
        if (terms.SessionOf(session) is not { } held)
            return ScanOutcome.SessionUnknown;
        if (at > now + ClockSkew)
            return ScanOutcome.ScanInFuture;
        var open = terms.CheckInOf(held);
        if (at < open.From)
            return ScanOutcome.CheckInNotOpenYet;
        return at >= open.Until || activity.MarkedUntil.ContainsKey(terms.AttendsAll ? 0 : session)
            ? ScanOutcome.CheckInOver
            : null;
    }

    /// <summary>Whether a person of a sign-up has a seat in a session and was not there yet.</summary>
    public static ScanOutcome OfSeat(ActivityState activity, int no, int person, int session)
    {
        if (no < 1 || no > activity.SignUps.Count)
            return ScanOutcome.NotSeated;
        var signUp = activity.Book[no];
        if (signUp.Stage is not SignUpStage.Seated || person >= signUp.Size)
            return ScanOutcome.NotSeated;
        if (activity.SessionOf(signUp) is > 0 and var own && own != session)
            return ScanOutcome.OtherSession;
        return activity.CheckedInAt(session, no, person) is null ? ScanOutcome.CheckedIn : ScanOutcome.Duplicate;
    }
}
