using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>
/// What became of an attempt to check in. After the first, the order is the precedence: where several apply, the first
/// is the answer. Codes are stable.
/// </summary>
[JsonConverter(typeof(CodeConverter<ScanOutcome>))]
public enum ScanOutcome
{
    /// <summary>The person is checked in by this.</summary>
    CheckedIn,

    /// <summary>The device has given the number to another scan; this one was not kept.</summary>
    ScanNumberReused,

    /// <summary>There is no such activity, or it was called off.</summary>
    ActivityNotHeld,

    SessionUnknown,

    /// <summary>The scan says that it was made later than now.</summary>
    ScanInFuture,

    /// <summary>It is too early.</summary>
    CheckInNotOpenYet,

    /// <summary>It is too late; or the scan was uploaded after who did not come had been written down.</summary>
    CheckInOver,

    /// <summary>The code is not one of this activity.</summary>
    CodeInvalid,

    /// <summary>The code was one of the activity at another time.</summary>
    CodeExpired,

    /// <summary>The person has no seat.</summary>
    NotSeated,

    /// <summary>The seat is in another session.</summary>
    OtherSession,

    /// <summary>The person was checked in before. Kept, and flagged.</summary>
    Duplicate,

    /// <summary>The activity has as many scans as it can have; this one was not kept.</summary>
    TooManyScans,
}
