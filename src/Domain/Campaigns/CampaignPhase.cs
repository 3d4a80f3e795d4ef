using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What staff have made of a campaign; the clock makes a <see cref="CampaignStatus"/> of it.</summary>
[JsonConverter(typeof(CodeConverter<CampaignPhase>))]
public enum CampaignPhase
{
    /// <summary>No campaign has this id.</summary>
    None,

    /// <summary>Written and never launched.</summary>
    Preparing,

    /// <summary>Launched: a version of it is in force.</summary>
    InForce,

    /// <summary>Stopped for now, exactly; can be resumed.</summary>
    Paused,

    /// <summary>Ended for good.</summary>
    Ended,
}
