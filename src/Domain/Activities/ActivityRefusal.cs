using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities;

/// <summary>Why an officer's command to an activity was refused. Nothing was changed. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<ActivityRefusal>))]
public enum ActivityRefusal
{
    /// <summary>No activity has this id.</summary>
    ActivityUnknown,

    /// <summary>The id already has an activity.</summary>
    ActivityAlreadyCreated,

    /// <summary>It is launched, and nothing is prepared that could take its place.</summary>
    ActivityAlreadyLaunched,

    /// <summary>It was called off.</summary>
    ActivityCancelled,

    /// <summary>Its sign-up, or once it is launched its last session, is over.</summary>
    ActivityOver,

    /// <summary>Its terms contradict themselves; the problem says how.</summary>
    ActivityTermsInvalid,

    /// <summary>The union that owns it, or its audience, does not lie within the officer's union.</summary>
    ActivityOutOfScope,

    /// <summary>It has changed since the officer read it.</summary>
    ActivityChanged,

    /// <summary>No version is under preparation.</summary>
    ActivityNothingPrepared,

    /// <summary>It was handed in already.</summary>
    ActivityAlreadySubmitted,

    /// <summary>It has not been handed in, so there is nothing to check.</summary>
    ActivityNotSubmitted,

    ActivityAlreadyApproved,

    /// <summary>Nobody approves what they wrote or edited.</summary>
    ActivityOwnWork,

    /// <summary>The content is not the one that the checker has read.</summary>
    ActivityContentChanged,

    /// <summary>Only what was approved is launched.</summary>
    ActivityNotApproved,

    /// <summary>
    /// Once launched, mode, price, whether all is attended, the series and which quotas there are stay as they are; the
    /// time of sign-up, once seats are drawn.
    /// </summary>
    ActivityTermsFixed,

    /// <summary>A session that somebody has signed up for stays, and one that has begun stays as it is.</summary>
    ActivitySessionFixed,

    /// <summary>A capacity or quota is lower than what is taken.</summary>
    ActivityLimitBelowTaken,

    /// <summary>While somebody waits, people can wait.</summary>
    ActivityWaitlistInUse,
}
