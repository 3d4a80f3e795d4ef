using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Activities;

/// <summary>An officer's command to an activity.</summary>
internal sealed class ActivityLedgerCommand(
    ActivityId activity, ActivityCommand command, Actor actor, IUnionTree unions, RequestKey request)
    : LedgerCommand<ActivityState, ActivityEvent, ActivityAnswer>(request)
{
    public static ActivityLedgerCommand For(
        ActivityId activity, ActivityCommand command, Actor actor, IUnionTree unions, RequestName name)
    {
        var json = DomainJson.ActivityCommands.Write(command);
        var request = command is ActivityCommand.Create
            ? Requests.ToMake(name, StreamKind.Activity, json)
            : Requests.To(name, new StreamId(StreamKind.Activity, activity.Value), json);
        return new ActivityLedgerCommand(activity, command, actor, unions, request);
    }

    public override Proposal<ActivityEvent, ActivityAnswer> Decide(
        ActivityState state, long version, DateTimeOffset now)
    {
        var at = state.NotBeforeLast(now);
        return ActivityLifecycle.Decide(state, command, actor, unions, Secrets.Fresh(), at) switch
        {
            ActivityDecision.Accepted when command is ActivityCommand.Edit edit && edit.IfRevision != state.Revision =>
                Refuse(ActivityRefusal.ActivityChanged),
            ActivityDecision.Accepted(var happens) => new Proposal<ActivityEvent, ActivityAnswer>.Write(
                happens, new ActivityAnswer.Done(activity, version, happens, IsReplay: false)),
            ActivityDecision.Refused(var reason, var problem) => Refuse(reason, problem),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };
    }

    public override ActivityAnswer Replay(JournalEntry original) => new ActivityAnswer.Done(
        new ActivityId(original.Stream.Id),
        original.Version,
        DomainJson.ActivityEvents.Read(original.Events.Span)[^1],
        IsReplay: true);

    public override ActivityAnswer Mismatch() => ActivityAnswer.RequestMismatch.Instance;

    private static Proposal<ActivityEvent, ActivityAnswer>.Refuse Refuse(
        ActivityRefusal reason, ActivityTermsProblem? problem = null) =>
        new(new ActivityAnswer.Refused(reason, problem));
}
