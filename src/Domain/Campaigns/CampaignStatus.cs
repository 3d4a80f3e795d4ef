using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// Where a campaign stands at a moment. Derived from what staff made of it and from the clock; never stored.
/// </summary>
[JsonConverter(typeof(CodeConverter<CampaignStatus>))]
public enum CampaignStatus
{
    /// <summary>No campaign has this id.</summary>
    None,

    /// <summary>Written, not yet handed in.</summary>
    Draft,

    /// <summary>Handed in to be checked.</summary>
    Submitted,

    /// <summary>Checked; can be launched.</summary>
    Approved,

    /// <summary>Launched; its span has not begun.</summary>
    Scheduled,

    /// <summary>Launched, and within its span.</summary>
    Running,

    /// <summary>Stopped for now.</summary>
    Paused,

    /// <summary>Its span is over.</summary>
    Over,

    /// <summary>Ended by staff, for good.</summary>
    Ended,
}
