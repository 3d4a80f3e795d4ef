using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>Decides a check-in by the code that the venue shows.</summary>
internal static class VenueCheckIn
{
    public static SignUpAnswer Decide(ActivityChanges changes, SignUpCommand.CheckIn seen, DateTimeOffset now)
    {
        var activity = changes.State;
        if (Door.OfTime(activity, seen.Session, now, now) is { } closed)
            return new SignUpAnswer.CheckedIn(closed);
        if (!DoorCodes.IsVenueCode(activity.Secrets!, seen.Session, seen.Code, now))
            return new SignUpAnswer.CheckedIn(ScanOutcome.CodeInvalid);
        var no = activity.Book.Find(seen.Card).In;
        if (no == 0)
            return new SignUpAnswer.CheckedIn(ScanOutcome.NotSeated);
        var person = Enumerable.Range(0, activity.Book[no].Size)
            .First(place => activity.Book[no].Person(place) == seen.Card);
        var outcome = Door.OfSeat(activity, no, person, seen.Session);
        if (outcome is ScanOutcome.CheckedIn)
            changes.Add(new ActivityEvent.VenueCheckedIn(now, seen.Session, no, person));
        return new SignUpAnswer.CheckedIn(outcome, changes.State.CheckedInAt(seen.Session, no, person));
    }
}
