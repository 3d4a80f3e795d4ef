using CardPlatform.Domain.Approval;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Activities;

/// <summary>Decides officers' commands to an activity. Pure: no clock, no I/O, no randomness.</summary>
/// <remarks>
/// A version goes the way of a campaign's: drafted, submitted, approved by somebody who did not make it, launched. An
/// edit of a launched activity makes a next version beside the one in force. Whether what is taken leaves room for
/// lower limits is decided when it is launched, on the state as it is then.
/// </remarks>
public static class ActivityLifecycle
{
    /// <param name="activity">As it stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="unions">Which union lies within which.</param>
    /// <param name="fresh">Random bytes, used by the first launch only.</param>
    /// <param name="now">The time.</param>
    public static ActivityDecision Decide(
        ActivityState activity,
        ActivityCommand command,
        Actor actor,
        IUnionTree unions,
        LaunchSecrets fresh,
        DateTimeOffset now)
    {
        if (command is ActivityCommand.Create create)
            return Create(activity, create.Terms, actor, unions, now);
        if (activity.Phase is ActivityPhase.None)
            return Refuse(ActivityRefusal.ActivityUnknown);
        if (!activity.All.All(terms => ActivityScope.Covers(actor, terms, unions)))
            return Refuse(ActivityRefusal.ActivityOutOfScope);
        if (command is ActivityCommand.NoteExport export)
            return Accept(new ActivityEvent.Exported(now, actor.Staff, export.Rows));
        if (activity.Phase is ActivityPhase.Cancelled)
            return Refuse(ActivityRefusal.ActivityCancelled);
        return command switch
        {
            ActivityCommand.Edit edit => Edit(activity, edit.Terms, actor, unions, now),
            ActivityCommand.Submit => Submit(activity, actor, now),
            ActivityCommand.Approve approve => Approve(activity, approve.Hash, actor, now),
            ActivityCommand.Return give => Return(activity, give.Note, actor, now),
            ActivityCommand.Launch => Launch(activity, actor, fresh, now),
            ActivityCommand.CallOff off => activity.Terms?.LastEnd <= now
                ? Refuse(ActivityRefusal.ActivityOver)
                : Accept(new ActivityEvent.CalledOff(now, off.Note, actor.Staff)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to an activity."),
        };
    }

    private static ActivityDecision Create(
        ActivityState activity, ActivityTerms stated, Actor actor, IUnionTree unions, DateTimeOffset now)
    {
        if (activity.Phase is not ActivityPhase.None)
            return Refuse(ActivityRefusal.ActivityAlreadyCreated);
        var terms = ActivityScope.Complete(stated, actor.Union);
        return ProblemOf(activity, terms, actor, unions, now) is { } problem
            ? problem
            : Accept(new ActivityEvent.Created(now, terms, actor.Staff));
    }

    private static ActivityDecision Edit(
        ActivityState activity, ActivityTerms stated, Actor actor, IUnionTree unions, DateTimeOffset now)
    {
        var terms = ActivityScope.Complete(stated, activity.Shown!.Owner ?? actor.Union);
        if (ProblemOf(activity, terms, actor, unions, now) is { } problem)
            return problem;
        return ActivityEdits.RefusalOf(activity, terms) is { } refusal
            ? Refuse(refusal)
            : Accept(new ActivityEvent.Edited(now, terms, actor.Staff));
    }

    private static ActivityDecision Submit(ActivityState activity, Actor actor, DateTimeOffset now)
    {
        if (Approving.Submit(activity.Next) is { } problem)
            return Refuse(problem);
        return IsOver(activity, activity.Next!.Terms, now)
            ? Refuse(ActivityRefusal.ActivityOver)
            : Accept(new ActivityEvent.Submitted(now, activity.Next.Hash, actor.Staff));
    }

    private static ActivityDecision Approve(
        ActivityState activity, ContentHash hash, Actor actor, DateTimeOffset now)
    {
        if (Approving.Approve(activity.Next, hash, actor.Staff) is { } problem)
            return Refuse(problem);
        return IsOver(activity, activity.Next!.Terms, now)
            ? Refuse(ActivityRefusal.ActivityOver)
            : Accept(new ActivityEvent.Approved(now, hash, actor.Staff));
    }

    private static ActivityDecision Return(
        ActivityState activity, ReturnNote note, Actor actor, DateTimeOffset now) =>
        Approving.Return(activity.Next) is { } problem
            ? Refuse(problem)
            : Accept(new ActivityEvent.Returned(now, note, actor.Staff));

    private static ActivityDecision Launch(
        ActivityState activity, Actor actor, LaunchSecrets fresh, DateTimeOffset now)
    {
        if (activity.Next is not { } next)
            return Refuse(ActivityRefusal.ActivityAlreadyLaunched);
        if (Approving.Launch(next) is { } problem)
            return Refuse(problem);
        if (IsOver(activity, next.Terms, now))
            return Refuse(ActivityRefusal.ActivityOver);
        if (ActivityEdits.RefusalOf(activity, next.Terms) is { } refusal)
            return Refuse(refusal);
        if (ActivityEdits.RefusalAtLaunch(activity, next.Terms, now) is { } late)
            return Refuse(late);
        return Accept(new ActivityEvent.Launched(
            now, next.No, actor.Staff, activity.Secrets is null ? fresh : null));
    }

    private static ActivityDecision.Refused? ProblemOf(
        ActivityState activity, ActivityTerms terms, Actor actor, IUnionTree unions, DateTimeOffset now)
    {
        if (ActivityTermsCheck.ProblemOf(terms) is { } problem)
            return new ActivityDecision.Refused(ActivityRefusal.ActivityTermsInvalid, problem);
        if (!ActivityScope.Covers(actor, terms, unions))
            return Refuse(ActivityRefusal.ActivityOutOfScope);
        return IsOver(activity, terms, now) ? Refuse(ActivityRefusal.ActivityOver) : null;
    }

    private static bool IsOver(ActivityState activity, ActivityTerms terms, DateTimeOffset now) =>
        (activity.Terms is null ? terms.SignUp.Until : terms.LastEnd) <= now;

    private static ActivityDecision.Accepted Accept(ActivityEvent happens) => new(happens);

    private static ActivityDecision.Refused Refuse(ActivityRefusal reason) => new(reason);

    private static ActivityDecision.Refused Refuse(ApprovalProblem problem) => Refuse(problem switch
    {
        ApprovalProblem.NothingPrepared => ActivityRefusal.ActivityNothingPrepared,
        ApprovalProblem.AlreadySubmitted => ActivityRefusal.ActivityAlreadySubmitted,
        ApprovalProblem.NotSubmitted => ActivityRefusal.ActivityNotSubmitted,
        ApprovalProblem.AlreadyApproved => ActivityRefusal.ActivityAlreadyApproved,
        ApprovalProblem.OwnWork => ActivityRefusal.ActivityOwnWork,
        ApprovalProblem.ContentChanged => ActivityRefusal.ActivityContentChanged,
        ApprovalProblem.NotApproved => ActivityRefusal.ActivityNotApproved,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "Not a problem of approval."),
    });
}
