using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>
/// Decides what members, devices and time ask of an activity. Pure: no clock, no I/O, no randomness. Whoever decides a
/// batch first lets <see cref="Advancing"/> do what time has brought; a decision does not depend on that to be safe,
/// only to be the best that it could be.
/// </summary>
public static class SignUpRules
{
    /// <param name="activity">As it stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="unions">Which union lies within which.</param>
    /// <param name="now">The time; not before that of the last event.</param>
    public static SignUpDecision Decide(
        ActivityState activity, SignUpCommand command, IUnionTree unions, DateTimeOffset now)
    {
        var changes = new ActivityChanges(activity);
        var answer = command switch
        {
            SignUpCommand.Join join => Joining.Decide(changes, join, unions, now),
            SignUpCommand.AcceptOffer accept => Offers.Accept(changes, accept, now),
            SignUpCommand.RefuseOffer refuse => Offers.Refuse(changes, refuse, now),
            SignUpCommand.Cancel cancel => Cancelling.Decide(changes, cancel, now),
            SignUpCommand.Settle settle => Settling.Decide(changes, settle, now),
            SignUpCommand.HoldDraw draw => DrawHolding.Decide(changes, draw, now),
            SignUpCommand.FinishDuties finish => Settling.Finish(changes, finish.Names, now),
            SignUpCommand.CheckIn seen => VenueCheckIn.Decide(changes, seen, now),
            SignUpCommand.UploadScans upload => ScanUpload.Decide(changes, upload, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to an activity."),
        };
        return new SignUpDecision(answer, changes.Events, changes.State);
    }
}
