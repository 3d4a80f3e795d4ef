using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Grains.Activities;

/// <content>What is read of an activity: as of the last commit, at most a second old.</content>
internal sealed partial class ActivityGrain
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    public async Task<ActivityView?> GetAsync()
    {
        var activity = await CurrentAsync();
        if (activity.Phase is ActivityPhase.None)
            return null;
        var now = Access.Clock.GetUtcNow();
        return new ActivityView(
            Id,
            Version,
            activity.Revision,
            now,
            activity.StatusAt(now),
            activity.TermsVersion,
            activity.Terms,
            activity.Next,
            [.. activity.Figures()],
            activity.SignUps.Count,
            activity.Waiting,
            activity.Entered);
    }

    public async Task<ActivityRefusal?> LookAsync(Actor actor)
    {
        if ((await CurrentAsync()).Shown is not { } terms)
            return ActivityRefusal.ActivityUnknown;
        return actor.ActsFor(terms.Owner!.Value, unions) ? null : ActivityRefusal.ActivityOutOfScope;
    }

    public async Task<SignUpView?> FindSignUpAsync(CardId card)
    {
        var activity = await CurrentAsync();
        return activity.SignUpOf(card) is { } signUp ? ViewOf(activity, signUp) : null;
    }

    public async Task<SignUpPage?> GetSignUpsAsync(int after, int limit)
    {
        var activity = await CurrentAsync();
        if (activity.Phase is ActivityPhase.None)
            return null;
        var page = activity.SignUps.Skip(after).Take(limit).Select(signUp => ViewOf(activity, signUp)).ToList();
        return new SignUpPage(page, HasMore: after + page.Count < activity.SignUps.Count);
    }

    public async Task<DrawView?> GetDrawAsync()
    {
        var activity = await CurrentAsync();
        if (activity is not { Terms.Mode: SignUpMode.Draw, Secrets: { } secrets })
            return null;
        var sealedYet = new DrawView(Id, LaunchSecrets.CommitmentTo(secrets.Seed));
        return activity.Draw is not { } draw
            ? sealedYet
            : sealedYet with
            {
                DrawnAt = draw.At,
                Seed = secrets.Seed,
                List = draw.List,
                ListHash = draw.ListHash,
                OrderHash = draw.OrderHash,
            };
    }

    public async Task<IReadOnlyList<CardId>> GetWinnersAsync(DateTimeOffset since)
    {
        var activity = await CurrentAsync();
        return activity.Draw is { } draw && draw.At >= since
            ? [.. activity.SignUps.Where(signUp => signUp.Stage is SignUpStage.Seated).SelectMany(PeopleOf)]
            : [];
    }

    public async Task<DoorCode?> GetVenueCodeAsync(int session)
    {
        var activity = await CurrentAsync();
        if (activity.Secrets is not { } secrets || activity.Terms!.SessionOf(session) is null)
            return null;
        var now = Access.Clock.GetUtcNow();
        return new DoorCode(DoorCodes.VenueCode(secrets, session, now), DoorCodes.ValidUntil(now));
    }

    public async Task<DoorCode?> GetMemberCodeAsync(CardId card)
    {
        var activity = await CurrentAsync();
        if (activity.SignUpOf(card) is not { Stage: SignUpStage.Seated } signUp)
            return null;
        var person = PeopleOf(signUp).ToList().IndexOf(card);
        var now = Access.Clock.GetUtcNow();
        return new DoorCode(
            DoorCodes.MemberCode(activity.Secrets!, signUp.No, person, now), DoorCodes.ValidUntil(now));
    }

    private static IEnumerable<CardId> PeopleOf(SignUp signUp) =>
        Enumerable.Range(0, signUp.Size).Select(signUp.Person);

    private async ValueTask<ActivityState> CurrentAsync()
    {
        // Another process may own the activity at the moment.
        if (IsInMemory && IsOlder(MaxAge))
            await CatchUpAsync();
        var activity = await StateAsync();
        LeaveIfNothing();
        return activity;
    }

    private SignUpView ViewOf(ActivityState activity, SignUp signUp) => new(
        Id,
        signUp,
        activity.SessionOf(signUp),
        signUp.Stage is SignUpStage.Waiting ? activity.PositionOf(signUp) : null,
        [
            .. from session in activity.Terms?.Sessions ?? []
               from person in Enumerable.Range(0, signUp.Size)
               let at = activity.CheckedInAt(session.No, signUp.No, person)
               where at is not null
               select new SeenAtDoor(session.No, person, at.Value),
        ]);
}
