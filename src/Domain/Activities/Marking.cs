namespace CardPlatform.Domain.Activities;

/// <summary>
/// Writes down who did not come: for each session, or once after the last where all are attended, when devices have had
/// time to upload. Who was at no session of what they signed up for did not come.
/// </summary>
internal static class Marking
{
    /// <summary>Sign-ups looked at in one step; each can leave a duty for every person of a group.</summary>
    private const int MostAtOnce = 500;

    /// <summary>For each session, 0 for all, that is not written down yet: when it will be.</summary>
    public static IEnumerable<(int Session, DateTimeOffset At)> Times(ActivityState activity)
    {
        var terms = activity.Terms!;
        if (activity.SignUps.Count == 0)
            return [];
        var times = terms.AttendsAll
            ? [(Session: 0, At: terms.Sessions.Max(session => terms.CheckInOf(session).Until))]
            : terms.Sessions.Select(session => (Session: session.No, At: terms.CheckInOf(session).Until));
        return times
            .Where(each => activity.MarkedUntil.GetValueOrDefault(each.Session) < activity.SignUps.Count)
            .Select(each => (each.Session, each.At + Advancing.UploadTime));
    }

    /// <summary>Not before it is known who has paid: whoever has a seat is looked at once.</summary>
    public static bool IsDue(ActivityState activity, DateTimeOffset now) =>
        activity.Duties.Count < Advancing.MostDuties
        && (activity.Book.Deadlines.Count == 0 || activity.Book.Deadlines[0].At > now)
        && Times(activity).Any(each => each.At <= now);

    public static void Run(ActivityChanges changes, DateTimeOffset now)
    {
        if (!IsDue(changes.State, now))
            return;
        var session = Times(changes.State).First(each => each.At <= now).Session;
        var done = changes.State.MarkedUntil.GetValueOrDefault(session);
        var until = Math.Min(changes.State.SignUps.Count, done + MostAtOnce) + 1;
        changes.Add(new ActivityEvent.Marked(now, session, done + 1, until));
    }
}
