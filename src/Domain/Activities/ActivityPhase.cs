using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities;

/// <summary>What staff have made of an activity.</summary>
[JsonConverter(typeof(CodeConverter<ActivityPhase>))]
public enum ActivityPhase
{
    /// <summary>No activity has this id.</summary>
    None,

    /// <summary>Written; not launched yet.</summary>
    Preparing,

    Launched,

    /// <summary>Called off, for good.</summary>
    Cancelled,
}
