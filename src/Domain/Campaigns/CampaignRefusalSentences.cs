namespace CardPlatform.Domain.Campaigns;

/// <summary>Why a command to a campaign was refused, for people.</summary>
public static class CampaignRefusalSentences
{
    public static Sentence Sentence(this CampaignRefusal reason) => reason switch
    {
        CampaignRefusal.CampaignUnknown => new("没有这个优惠活动。", "There is no such campaign."),
        CampaignRefusal.CampaignAlreadyCreated => new("该活动已存在。", "The campaign exists already."),
        CampaignRefusal.CampaignAlreadyStarted => new("活动已在进行中。", "The campaign is running already."),
        CampaignRefusal.CampaignNotRunning => new("活动尚未启动。", "The campaign is not running."),
        CampaignRefusal.CampaignStopped => new(
            "活动已停止，不能再次启动。",
            "The campaign was stopped and cannot run again."),
        CampaignRefusal.CampaignOver => new("活动时间已过。", "The span of the campaign is over."),
        CampaignRefusal.CampaignTermsInvalid => new(
            "活动条款有误。",
            "The terms of the campaign do not hold together."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
