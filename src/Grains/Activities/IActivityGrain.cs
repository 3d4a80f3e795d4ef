using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Grains.Activities;

/// <summary>
/// One activity; the key is its <see cref="ActivityId"/>. Calls interleave: commands are decided together and written
/// in batches, and what is read is of the last commit, at most a second old (docs/adr/0015).
/// </summary>
/// <remarks>
/// Every command throws <c>LedgerUnavailableException</c> when nothing was written and trying again is safe, and
/// <c>CommitUnknownException</c> when it may have been: repeating it under the same name tells.
/// </remarks>
[Alias("IActivityGrain")]
public interface IActivityGrain : IGrainWithIntegerKey
{
    /// <summary>Runs an officer's command, once. New activities come from <c>IRegistryGrain</c>.</summary>
    Task<ActivityAnswer> RunAsync(ActivityCommand command, Actor actor, RequestName request);

    /// <summary>Runs what members, devices and time ask, once. Called by the desk of activities.</summary>
    Task<SignUpReply> AskAsync(SignUpCommand command);

    /// <summary>Does what time has brought, and says what is to be done beside it. Called by the desk.</summary>
    Task<ActivityDue> AdvanceAsync();

    /// <summary>The activity, or null if there is none.</summary>
    Task<ActivityView?> GetAsync();

    /// <summary>
    /// Why an officer may not look behind the scenes of the activity, or null if they may: the union that owns it lies
    /// within theirs, whoever it is for.
    /// </summary>
    Task<ActivityRefusal?> LookAsync(Actor actor);

    /// <summary>The sign-up that a person leads or is in, or last led; null if there is none.</summary>
    Task<SignUpView?> FindSignUpAsync(CardId card);

    /// <summary>Sign-ups by number, those that have ended included; null if there is no activity.</summary>
    Task<SignUpPage?> GetSignUpsAsync(int after, int limit);

    /// <summary>The draw as anyone may see it; null if there is no activity, or none whose seats are drawn.</summary>
    Task<DrawView?> GetDrawAsync();

    /// <summary>Who has a seat because of a draw that was made since a moment.</summary>
    Task<IReadOnlyList<CardId>> GetWinnersAsync(DateTimeOffset since);

    /// <summary>
    /// The code that the venue of a session shows now; null before the launch or without the session.
    /// </summary>
    Task<DoorCode?> GetVenueCodeAsync(int session);

    /// <summary>The code that a person shows at the door now; null without a seat.</summary>
    Task<DoorCode?> GetMemberCodeAsync(CardId card);
}
