using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities;

/// <summary>Where an activity stands at a moment. Derived from what staff made of it and from the clock.</summary>
[JsonConverter(typeof(CodeConverter<ActivityStatus>))]
public enum ActivityStatus
{
    /// <summary>No activity has this id.</summary>
    None,

    /// <summary>Written, not yet handed in.</summary>
    Draft,

    /// <summary>Handed in to be checked.</summary>
    Submitted,

    /// <summary>Checked; can be launched.</summary>
    Approved,

    /// <summary>Launched; sign-up has not begun.</summary>
    Announced,

    /// <summary>People sign up.</summary>
    Open,

    /// <summary>Sign-up is over; the last session is not.</summary>
    Closed,

    /// <summary>The last session is over.</summary>
    Over,

    /// <summary>Called off.</summary>
    Cancelled,
}
