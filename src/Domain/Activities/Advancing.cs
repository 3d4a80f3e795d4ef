using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// The steps that time brings: offers lapse, what is free is offered on, waiting ends, who did not come is written
/// down, and after an activity was called off everybody is let go. Computed from the state and the time only, in steps
/// that fit into an entry each. Pure: no clock, no I/O, no randomness.
/// </summary>
public static class Advancing
{
    /// <summary>How many duties are open before more are made: they are what the next step waits for.</summary>
    public const int MostDuties = 1_000;

    /// <summary>How long devices may upload what they scanned before it is written down who did not come.</summary>
    public static readonly TimeSpan UploadTime = TimeSpan.FromHours(24);

    /// <param name="activity">As it stands.</param>
    /// <param name="now">The time; not before that of the last event.</param>
    /// <param name="mostPersons">
    /// Persons whose sign-ups end in it, at most, of all that ends together; one sign-up may, whatever its size.
    /// </param>
    public static Advanced Advance(
        ActivityState activity, DateTimeOffset now, int mostPersons = Promotion.MostAtOnce)
    {
        var changes = new ActivityChanges(activity);
        var ending = new EndingPersons(mostPersons);
        if (activity.Phase is ActivityPhase.Launched)
        {
            Lapse(changes, now, ending);
            if (changes.State.Waiting > 0 || changes.State.Draw is { IsSeating: true })
                Promotion.Run(changes, now);
            EndWaiting(changes, now, ending);
            Marking.Run(changes, now);
        }
        else if (activity.Phase is ActivityPhase.Cancelled)
        {
            Sweep(changes, now, ending);
        }

        return new Advanced(changes.Events, changes.State, changes.Events.Count == 0 || IsDone(changes.State, now));
    }

    /// <summary>When there is something to do next, here or on cards; null for never. The past means now.</summary>
    public static DateTimeOffset? NextDueAt(ActivityState activity, DateTimeOffset now)
    {
        if (activity.Duties.Count > 0)
            return now;
        if (activity.Phase is ActivityPhase.Cancelled)
            return activity.Swept < activity.SignUps.Count ? now : null;
        if (activity.Phase is not ActivityPhase.Launched)
            return null;
        return DueTimes.Of(activity, now).Min();
    }

    /// <summary>Says when the next step is due, if what was said last is not early enough, or is past.</summary>
    /// <param name="activity">As it stands.</param>
    /// <param name="now">The time.</param>
    public static ActivityEvent.Scheduled? Schedule(ActivityState activity, DateTimeOffset now)
    {
        var next = NextDueAt(activity, now);
        if (next <= now)
            return activity.Due <= now ? null : new ActivityEvent.Scheduled(now, now);
        if (activity.Due <= now)
            return new ActivityEvent.Scheduled(now, next);
        return next is { } later && !(activity.Due <= later) ? new ActivityEvent.Scheduled(now, later) : null;
    }

    /// <summary>What is to be done on cards now: open duties, and payments whose time is over.</summary>
    /// <param name="activity">As it stands.</param>
    /// <param name="now">The time.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<Duty> DutiesAt(ActivityState activity, DateTimeOffset now, int most) =>
    [
        .. activity.Duties.Values
            .Concat(activity.Book.Deadlines
                .TakeWhile(deadline => deadline.At <= now)
                .Select(deadline => activity.Book[deadline.No])
                .Where(signUp => signUp.Stage is SignUpStage.ToBePaid)
                .Select(signUp => DutyFold.Of(DutyKind.Settle, signUp)))
            .Take(most),
    ];

    /// <summary>Whether a draw is to be made: sign-up has closed, and somebody has entered.</summary>
    public static bool IsDrawDue(ActivityState activity, DateTimeOffset now) =>
        activity is { Phase: ActivityPhase.Launched, Draw: null, Terms.Mode: SignUpMode.Draw }
        && activity.SignUps.Count > 0
        && activity.Terms.SignUp.Until <= now;

    private static bool IsDone(ActivityState activity, DateTimeOffset now) => activity.Phase switch
    {
        ActivityPhase.Launched => !activity.Book.Deadlines
                .TakeWhile(deadline => deadline.At <= now)
                .Any(deadline => activity.Book[deadline.No].Stage is SignUpStage.Offered)
            && (activity.Waiting == 0 || (activity.Book.Held is not null && !HasVainWaiters(activity.Book)))
            && activity.Draw is not { IsSeating: true }
            && !Marking.IsDue(activity, now),
        ActivityPhase.Cancelled => activity.Swept == activity.SignUps.Count || activity.Duties.Count >= MostDuties,
        _ => true,
    };

    private static void Lapse(ActivityChanges changes, DateTimeOffset now, EndingPersons ending)
    {
        var book = changes.State.Book;
        int[] lapsed =
        [
            .. book.Deadlines
                .TakeWhile(deadline => deadline.At <= now)
                .Where(deadline => book[deadline.No].Stage is SignUpStage.Offered)
                .Select(deadline => deadline.No)
                .TakeWhile(no => ending.Take(book[no])),
        ];
        if (lapsed.Length > 0)
            changes.Add(new ActivityEvent.OffersLapsed(now, lapsed));
    }

    private static void EndWaiting(ActivityChanges changes, DateTimeOffset now, EndingPersons ending)
    {
        var book = changes.State.Book;
        int[] ended = [.. VainWaiters(book).TakeWhile(no => ending.Take(book[no]))];
        if (ended.Length > 0)
            changes.Add(new ActivityEvent.WaitEnded(now, ended));
        if (ended.Length > 0 && changes.State.Waiting == 0)
            changes.Note(Tally.Zero);
    }

    internal static bool HasVainWaiters(SignUpBook book) => VainWaiters(book).Any();

    private static IEnumerable<int> VainWaiters(SignUpBook book) =>
        book.Closed.Count == 0
            ? []
            : book.Lines
                .Where(line => line.Waiting.Count > 0 && book.IsClosed(line.Line))
                .SelectMany(line => line.Waiting)
                .Select(waiter => waiter.No);

    private static void Sweep(ActivityChanges changes, DateTimeOffset now, EndingPersons ending)
    {
        var activity = changes.State;
        if (activity.Swept == activity.SignUps.Count || activity.Duties.Count >= MostDuties)
            return;
        var until = activity.Swept + 1;
        while (until <= activity.SignUps.Count && ending.Take(activity.Book[until]))
            until++;
        changes.Add(new ActivityEvent.SweptOut(now, activity.Swept + 1, until));
    }
}
