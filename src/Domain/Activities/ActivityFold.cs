using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Approval;

namespace CardPlatform.Domain.Activities;

/// <summary>What each event makes of a state. Pure: no clock, no I/O, no randomness.</summary>
internal static class ActivityFold
{
    public static ActivityState Apply(ActivityState activity, ActivityEvent happened) => happened switch
    {
        ActivityEvent.LineOpened line => activity with
        {
            Book = activity.Book.Open(new Waitlist.Line(line.No, line.Session, line.Size, line.Claims)),
        },
        ActivityEvent.SignedUp signedUp => SignUpFold.SignedUp(activity, signedUp),
        ActivityEvent.OfferAccepted accepted => SignUpFold.Accepted(activity, accepted),
        ActivityEvent.OfferRefused refused => SignUpFold.Refused(activity, refused),
        ActivityEvent.SignUpCancelled cancelled => SignUpFold.Cancelled(activity, cancelled),
        ActivityEvent.Settled settled => SignUpFold.Settled(activity, settled),
        ActivityEvent.OffersLapsed lapsed => SignUpFold.Finish(activity, lapsed.Nos, SignUpEnd.OfferLapsed),
        ActivityEvent.Offered offered => SignUpFold.Offered(activity, offered),
        ActivityEvent.SeatsGiven given => SignUpFold.SeatsGiven(activity, given),
        ActivityEvent.WaitClosed closed => activity with { Book = activity.Book.Close(closed.Session) },
        ActivityEvent.WaitEnded ended => SignUpFold.Finish(activity, ended.Nos, SignUpEnd.NoSeat),
        ActivityEvent.Drawn drawn => DrawFold.Drawn(activity, drawn),
        ActivityEvent.DrawSeated => DrawFold.Seated(activity),
        ActivityEvent.SweptOut swept => DutyFold.SweptOut(activity, swept),
        ActivityEvent.Marked marked => DutyFold.Marked(activity, marked),
        ActivityEvent.DutiesDone done => activity with { Duties = activity.Duties.RemoveRange(done.Names) },
        ActivityEvent.VenueCheckedIn seen => activity with
        {
            Attendance = activity.Attendance.See(new SeenAt(seen.Session, seen.No, seen.Person), seen.At),
        },
        ActivityEvent.ScansKept kept => activity with
        {
            Attendance = kept.Scans.Aggregate(
                activity.Attendance, (attendance, scan) => attendance.Keep(kept.Device, scan)),
        },
        ActivityEvent.Scheduled scheduled => activity with { Due = scheduled.Due },
        ActivityEvent.Exported => activity,
        _ => OfStaff(activity, happened) with { Revision = activity.Revision + 1 },
    };

    private static ActivityState OfStaff(ActivityState activity, ActivityEvent happened) => happened switch
    {
        ActivityEvent.Created created => activity with
        {
            Phase = ActivityPhase.Preparing,
            Next = PreparedVersion<ActivityTerms>.First(created.Terms, created.By),
        },
        ActivityEvent.Edited edited => activity with
        {
            Next = (activity.Next ?? PreparedVersion<ActivityTerms>.After(activity.TermsVersion, edited.Terms))
                .Edit(edited.Terms, edited.By),
        },
        ActivityEvent.Submitted => activity with { Next = activity.Next!.Submit() },
        ActivityEvent.Approved => activity with { Next = activity.Next!.Approve() },
        ActivityEvent.Returned returned => activity with { Next = activity.Next!.Return(returned.Note) },
        ActivityEvent.Launched launched => activity with
        {
            Phase = ActivityPhase.Launched,
            TermsVersion = launched.Version,
            Terms = activity.Next!.Terms,
            Next = null,
            Secrets = launched.Secrets ?? activity.Secrets,
            Book = activity.Book.Reopen(),
            Due = launched.At,
        },
        ActivityEvent.CalledOff called => activity with
        {
            Phase = ActivityPhase.Cancelled,
            Next = null,
            Due = called.At,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };
}
