namespace CardPlatform.Domain.Campaigns;

/// <summary>Why a command to a campaign was refused, for people.</summary>
public static class CampaignRefusalSentences
{
    public static Sentence Sentence(this CampaignRefusal reason) => reason switch
    {
        CampaignRefusal.CampaignUnknown => new("没有这个优惠活动。", "There is no such campaign."),
        CampaignRefusal.CampaignAlreadyCreated => new("该活动已存在。", "The campaign exists already."),
        CampaignRefusal.CampaignAlreadyStarted => new("活动已启动。", "The campaign is launched already."),
        CampaignRefusal.CampaignNotRunning => new("活动尚未启动。", "The campaign has not been launched."),
        CampaignRefusal.CampaignStopped => new(
            "活动已结束，不能再更改。", "The campaign was ended, and can be changed no more."),
        CampaignRefusal.CampaignOver => new("活动时间已过。", "The span of the campaign is over."),
        CampaignRefusal.CampaignTermsInvalid => new(
            "活动条款有误。",
            "The terms of the campaign do not hold together."),
        CampaignRefusal.CampaignOutOfScope => new(
            "活动所属工会或适用人群超出您的管辖范围。",
            "The campaign's union or audience lies outside the union that you act for."),
        CampaignRefusal.CampaignChanged => new(
            "活动已被他人更改，请重新读取后再编辑。", "The campaign has changed; read it again before editing it."),
        CampaignRefusal.CampaignNothingPrepared => new(
            "没有正在准备的版本，请先编辑。", "No version is being prepared; edit the campaign first."),
        CampaignRefusal.CampaignAlreadySubmitted => new("该版本已提交。", "The version was handed in already."),
        CampaignRefusal.CampaignNotSubmitted => new("该版本尚未提交。", "The version has not been handed in."),
        CampaignRefusal.CampaignAlreadyApproved => new("该版本已批准。", "The version was approved already."),
        CampaignRefusal.CampaignOwnWork => new(
            "不能批准自己编写或修改的活动，请由他人审批。",
            "Nobody approves what they wrote or edited; ask somebody else."),
        CampaignRefusal.CampaignContentChanged => new(
            "活动内容与所审阅的不一致，请重新审阅。", "The content is not what you approve; read it again."),
        CampaignRefusal.CampaignNotApproved => new("该版本尚未批准。", "The version has not been approved."),
        CampaignRefusal.CampaignAlreadyPaused => new("活动已暂停。", "The campaign is paused already."),
        CampaignRefusal.CampaignNotPaused => new("活动未暂停。", "The campaign is not paused."),
        CampaignRefusal.CampaignClassFixed => new(
            "已启动的活动不能更改类型。", "A campaign that was launched keeps its kind; make another."),
        CampaignRefusal.CampaignLimitBelowUsed => new(
            "限额不能低于已使用的数额。", "A limit cannot be lower than what has been used already."),
        CampaignRefusal.CampaignPurseUndeclared => new(
            "活动发放福利的账户尚未设立，请先设立该福利账户。",
            "The purse that the campaign grants money into has not been declared; have it declared first."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
