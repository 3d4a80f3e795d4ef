using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Activities;

/// <summary>
/// Where members sign up: it brings together the card, which knows the person and pays, and the activity, which has the
/// seats; neither of them calls the other. It keeps nothing: any desk can serve anybody, and which one is asked only
/// spreads the work (<see cref="ActivityDesks"/>). Faults are those of <see cref="IActivityGrain"/>.
/// </summary>
[Alias("IActivityDeskGrain")]
public interface IActivityDeskGrain : IGrainWithIntegerKey
{
    /// <summary>Signs a member up, alone or with others, once; pays if there is something to pay.</summary>
    Task<DeskAnswer> SignUpAsync(SignUpRequest request);

    /// <summary>Takes the seats that are offered, once; pays if there is something to pay.</summary>
    Task<DeskAnswer> AcceptAsync(OwnSignUpRequest request);

    /// <summary>Does not want what is offered, once.</summary>
    Task<DeskAnswer> RefuseAsync(OwnSignUpRequest request);

    /// <summary>Gives up a sign-up, once. What comes back of what was paid is on the card within seconds.</summary>
    Task<DeskAnswer> CancelAsync(OwnSignUpRequest request);

    /// <summary>A member reads the code that the venue shows.</summary>
    Task<DeskAnswer> CheckInAsync(ActivityId activity, CardNumber number, int session, string code);

    /// <summary>The member's sign-up; null if there is no card, or none.</summary>
    Task<SignUpView?> FindSignUpAsync(ActivityId activity, CardNumber number);

    /// <summary>The member's sign-ups, the latest activity first; null if there is no card.</summary>
    Task<IReadOnlyList<SignUpView>?> FindSignUpsAsync(CardNumber number);

    /// <summary>The code that the member shows at the door now; null without a seat.</summary>
    Task<DoorCode?> GetMemberCodeAsync(ActivityId activity, CardNumber number);

    /// <summary>
    /// Does what time has brought to an activity, to its end or for a few seconds: offers and payments that lapse,
    /// the draw, refunds, deposits, bars.
    /// </summary>
    Task AdvanceAsync(ActivityId activity);
}
