using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>Why a command to a campaign was refused. Nothing was changed. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<CampaignRefusal>))]
public enum CampaignRefusal
{
    /// <summary>No campaign has this id.</summary>
    CampaignUnknown,

    /// <summary>The id already has a campaign.</summary>
    CampaignAlreadyCreated,

    /// <summary>It is running.</summary>
    CampaignAlreadyStarted,

    /// <summary>There is nothing to stop.</summary>
    CampaignNotRunning,

    /// <summary>It has ended for good.</summary>
    CampaignStopped,

    /// <summary>Its span is over.</summary>
    CampaignOver,

    /// <summary>Its terms contradict themselves; the problem says how.</summary>
    CampaignTermsInvalid,
}
