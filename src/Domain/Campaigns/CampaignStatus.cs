using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>Where a campaign stands in its life. Only a running one applies, and only within its span.</summary>
[JsonConverter(typeof(CodeConverter<CampaignStatus>))]
public enum CampaignStatus
{
    /// <summary>No campaign has this id.</summary>
    None,

    /// <summary>Written, not yet in force.</summary>
    Draft,

    Running,

    /// <summary>Ended by staff, for good.</summary>
    Stopped,
}
