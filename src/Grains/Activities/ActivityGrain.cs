using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Activities;

/// <summary>Owns one activity: what arrives while a commit is on its way is decided together.</summary>
[Reentrant]
internal sealed partial class ActivityGrain(LedgerAccess access, IUnionTree unions)
    : BatchGrain<ActivityState, ActivityEvent>(access, StreamShapes.Activities), IActivityGrain
{
    /// <summary>Duties given out at a time.</summary>
    public const int MaxDuties = 200;

    private readonly DoorGuesses _guesses = new();

    private ActivityId Id => new(this.GetPrimaryKeyLong());

    public Task<ActivityAnswer> RunAsync(ActivityCommand command, Actor actor, RequestName request) =>
        AloneAsync(() => ExecuteAsync(ActivityLedgerCommand.For(Id, command, actor, unions, request)));

    public Task<SignUpReply> AskAsync(SignUpCommand command) => command is SignUpCommand.CheckIn seen
        ? CheckInAsync(seen)
        : EnqueueAsync(new SignUpBatchCommand(Id, command, unions));

    public async Task<ActivityDue> AdvanceAsync()
    {
        // A command that asks for nothing has the batch do what is due before it.
        await AskAsync(new SignUpCommand.FinishDuties([]));
        var activity = await StateAsync();
        var now = TimeOf(activity, Access.Clock.GetUtcNow());
        return new ActivityDue(Advancing.DutiesAt(activity, now, MaxDuties), DrawDueAt(activity, now));
    }

    protected override DateTimeOffset TimeOf(ActivityState state, DateTimeOffset now) => state.NotBeforeLast(now);

    protected override BatchStep<ActivityState, ActivityEvent> Due(
        ActivityState state, DateTimeOffset now, out bool isComplete)
    {
        // Each person whose sign-up ends gives back a quota of the series.
        var advanced = Advancing.Advance(state, now, LedgerLimits.MaxQuotasPerCommit);
        isComplete = advanced.IsComplete;
        return new BatchStep<ActivityState, ActivityEvent>(advanced.State, advanced.Events)
        {
            Reservations = SeriesQuotas.TakenBy(state, advanced.Events),
        };
    }

    protected override IReadOnlyList<ActivityEvent> Closing(ActivityState state, DateTimeOffset now) =>
        Advancing.Schedule(state, now) is { } scheduled ? [scheduled] : [];

    // An entry may have a thousand sign-ups, and a snapshot all of them: it has to be worth writing.
    protected override bool IsSnapshotDue(ActivityState state, long tail) =>
        tail >= SnapshotEvery + (state.SignUps.Count / SnapshotEvery);

    private async Task<SignUpReply> CheckInAsync(SignUpCommand.CheckIn seen)
    {
        var now = Access.Clock.GetUtcNow();
        if (!_guesses.MayTry(seen.Card, now))
            return new SignUpReply(new SignUpAnswer.CheckedIn(ScanOutcome.CodeInvalid));
        var reply = await EnqueueAsync(new SignUpBatchCommand(Id, seen, unions));
        if (reply.Answer is SignUpAnswer.CheckedIn { Outcome: ScanOutcome.CodeInvalid })
            _guesses.NoteWrong(seen.Card, now);
        return reply;
    }

    private static DueDraw? DrawDueAt(ActivityState activity, DateTimeOffset now)
    {
        if (!Advancing.IsDrawDue(activity, now))
            return null;
        return activity.Terms!.Draw?.EarlierWinners is { } earlier
            ? new DueDraw(activity.Terms.Series?.Code, now.AddDays(-earlier.Days))
            : new DueDraw(Series: null, now);
    }
}
