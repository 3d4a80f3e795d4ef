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

    /// <summary>It is in force, and nothing is prepared that could take its place.</summary>
    CampaignAlreadyStarted,

    /// <summary>It was never launched, so there is nothing to pause.</summary>
    CampaignNotRunning,

    /// <summary>It has ended for good.</summary>
    CampaignStopped,

    /// <summary>Its span is over.</summary>
    CampaignOver,

    /// <summary>Its terms contradict themselves; the problem says how.</summary>
    CampaignTermsInvalid,

    /// <summary>The union that owns it, or its audience, does not lie within the officer's union.</summary>
    CampaignOutOfScope,

    /// <summary>It has changed since the officer read it.</summary>
    CampaignChanged,

    /// <summary>No version is under preparation.</summary>
    CampaignNothingPrepared,

    /// <summary>It was handed in already.</summary>
    CampaignAlreadySubmitted,

    /// <summary>It has not been handed in, so there is nothing to check.</summary>
    CampaignNotSubmitted,

    CampaignAlreadyApproved,

    /// <summary>Nobody approves what they wrote or edited.</summary>
    CampaignOwnWork,

    /// <summary>The content is not the one that the checker has read.</summary>
    CampaignContentChanged,

    /// <summary>Only what was approved is launched.</summary>
    CampaignNotApproved,

    CampaignAlreadyPaused,

    /// <summary>Only a paused campaign is resumed.</summary>
    CampaignNotPaused,

    /// <summary>Once launched, discounts stay discounts, coupons coupons and benefits benefits.</summary>
    CampaignClassFixed,

    /// <summary>A limit is lower than what has been used already.</summary>
    CampaignLimitBelowUsed,

    /// <summary>It grants money into a purse that the rulebook does not have.</summary>
    CampaignPurseUndeclared,
}
