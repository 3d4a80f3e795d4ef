using System.Diagnostics;
using CardPlatform.Grains.Activities;
using ActivityEvent = CardPlatform.Domain.Activities.ActivityEvent;

namespace CardPlatform.Api.Activities;

/// <summary>What happened to an activity. A pure function of the event, so that repeating gets the same.</summary>
/// <param name="ActivityId">Which.</param>
/// <param name="Version">The entry that says so.</param>
/// <param name="Change">
/// <c>CREATED</c>, <c>EDITED</c>, <c>SUBMITTED</c>, <c>APPROVED</c>, <c>RETURNED</c>, <c>LAUNCHED</c> or
/// <c>CALLED_OFF</c>.
/// </param>
/// <param name="At">When.</param>
/// <param name="ContentHash">What was submitted or approved.</param>
internal sealed record ActivityChangeResponse(
    string ActivityId, long Version, string Change, DateTimeOffset At, string? ContentHash = null)
{
    public static ActivityChangeResponse From(ActivityAnswer.Done done) =>
        new(done.Activity.ToString(), done.Version, ChangeOf(done.Event), done.Event.At, HashOf(done.Event));

    private static string? HashOf(ActivityEvent happened) => happened switch
    {
        ActivityEvent.Submitted submitted => submitted.Hash.Value,
        ActivityEvent.Approved approved => approved.Hash.Value,
        _ => null,
    };

    private static string ChangeOf(ActivityEvent happened) => happened switch
    {
        ActivityEvent.Created => "CREATED",
        ActivityEvent.Edited => "EDITED",
        ActivityEvent.Submitted => "SUBMITTED",
        ActivityEvent.Approved => "APPROVED",
        ActivityEvent.Returned => "RETURNED",
        ActivityEvent.Launched => "LAUNCHED",
        ActivityEvent.CalledOff => "CALLED_OFF",
        _ => throw new UnreachableException(),
    };
}
