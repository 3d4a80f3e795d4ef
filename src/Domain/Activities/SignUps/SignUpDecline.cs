using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>
/// Why what a member asked of an activity was not done. The order is the precedence: where several apply, the first is
/// the answer. Codes are stable. Nothing is written.
/// </summary>
[JsonConverter(typeof(CodeConverter<SignUpDecline>))]
public enum SignUpDecline
{
    /// <summary>There is none, or it has not been launched.</summary>
    ActivityNotLaunched,

    /// <summary>It was called off.</summary>
    ActivityCalledOff,

    /// <summary>Sign-up has not begun.</summary>
    SignUpNotOpenYet,

    /// <summary>Sign-up is over.</summary>
    SignUpClosed,

    /// <summary>The activity has no such session, or has several and none was named.</summary>
    SessionUnknown,

    /// <summary>What it would be for has begun.</summary>
    SessionStarted,

    /// <summary>More sign up together than may.</summary>
    GroupTooLarge,

    /// <summary>A group has somebody twice.</summary>
    PersonRepeated,

    /// <summary>A card has never been put into use.</summary>
    CardNotActivated,

    /// <summary>A card is stopped by staff.</summary>
    CardSuspended,

    /// <summary>A card is reported lost.</summary>
    CardLost,

    /// <summary>A card has ended.</summary>
    CardClosed,

    /// <summary>The person has a sign-up that is not over.</summary>
    AlreadySignedUp,

    /// <summary>The person has begun again as often as is allowed.</summary>
    RenewedTooOften,

    /// <summary>The person did not come to an earlier activity and is barred for now.</summary>
    BarredForNoShow,

    /// <summary>The person is not one of those whom the activity is for.</summary>
    PersonNotIncluded,

    /// <summary>The person has as many sign-ups in the series as are allowed.</summary>
    SeriesLimitReached,

    /// <summary>The group is larger than a quota that it falls under.</summary>
    GroupExceedsQuota,

    /// <summary>All is taken, and nobody waits.</summary>
    AllTaken,

    /// <summary>All is taken, and as many wait as may.</summary>
    WaitlistFull,

    /// <summary>The activity has as many sign-ups as it can have.</summary>
    TooManySignUps,

    /// <summary>The person has no sign-up.</summary>
    NotSignedUp,

    /// <summary>Somebody else signed the person up; only they can change it.</summary>
    NotTheLeader,

    /// <summary>The sign-up is over.</summary>
    SignUpEnded,

    /// <summary>Nothing is offered.</summary>
    NothingOffered,

    /// <summary>The offer has ended.</summary>
    OfferOver,

    /// <summary>What was signed up for has begun.</summary>
    CancelTooLate,
}
