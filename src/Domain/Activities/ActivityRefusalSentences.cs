namespace CardPlatform.Domain.Activities;

/// <summary>Why an officer's command to an activity was refused, for people.</summary>
public static class ActivityRefusalSentences
{
    public static Sentence Sentence(this ActivityRefusal reason) => reason switch
    {
        ActivityRefusal.ActivityUnknown => new("没有这个活动。", "There is no such activity."),
        ActivityRefusal.ActivityAlreadyCreated => new("该编号已有活动。", "An activity with this id exists already."),
        ActivityRefusal.ActivityAlreadyLaunched => new(
            "活动已发布，且没有待发布的新版本。",
            "The activity is launched, and no other version is prepared."),
        ActivityRefusal.ActivityCancelled => new("活动已取消。", "The activity was called off."),
        ActivityRefusal.ActivityOver => new("报名或活动时间已过。", "Its time is over."),
        ActivityRefusal.ActivityTermsInvalid => new("活动条款有误。", "The terms do not hold together."),
        ActivityRefusal.ActivityOutOfScope => new(
            "活动超出您所属工会的管理范围。",
            "The activity reaches beyond the union that you act for."),
        ActivityRefusal.ActivityChanged => new("活动已被他人修改，请刷新后重试。", "The activity has changed; read it again."),
        ActivityRefusal.ActivityTermsFixed => new(
            "活动发布后不能更改报名方式、费用、场次参加方式、系列和名额种类；抽签后不能更改报名时间。",
            "Once launched, mode, price, attendance, series and kinds of quotas stay; once drawn, so does sign-up."),
        ActivityRefusal.ActivitySessionFixed => new(
            "已有人报名的场次不能删除，已开始的场次不能更改。",
            "A session that people signed up for stays, and one that has begun stays as it is."),
        ActivityRefusal.ActivityLimitBelowTaken => new(
            "名额不能低于已占用的数量。",
            "A capacity or quota cannot be lower than what is taken."),
        ActivityRefusal.ActivityWaitlistInUse => new(
            "有人正在候补，不能取消候补。",
            "The waitlist stays while somebody waits."),
        _ => OfApproval(reason),
    };

    private static Sentence OfApproval(ActivityRefusal reason) => reason switch
    {
        ActivityRefusal.ActivityNothingPrepared => new("没有正在准备的版本。", "No version is being prepared."),
        ActivityRefusal.ActivityAlreadySubmitted => new("该版本已提交。", "It was handed in already."),
        ActivityRefusal.ActivityNotSubmitted => new("该版本尚未提交。", "It has not been handed in."),
        ActivityRefusal.ActivityAlreadyApproved => new("该版本已审批。", "It was approved already."),
        ActivityRefusal.ActivityOwnWork => new("不能审批自己编制的内容。", "Nobody approves what they wrote."),
        ActivityRefusal.ActivityContentChanged => new(
            "内容与您所阅的不一致，请重新审阅。",
            "The content is not what you have read; read it again."),
        ActivityRefusal.ActivityNotApproved => new("该版本尚未审批。", "It has not been approved."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
