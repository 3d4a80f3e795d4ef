namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>What became of an attempt to check in, for people.</summary>
public static class ScanSentences
{
    public static Sentence Sentence(this ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.CheckedIn => new("签到成功。", "Checked in."),
        ScanOutcome.ScanNumberReused => new(
            "该设备的扫码编号已被使用，请更换编号后重新上传。",
            "The device has used this number for another scan; send it under a new one."),
        ScanOutcome.ActivityNotHeld => new("没有该活动，或活动已取消。", "There is no such activity, or it was called off."),
        ScanOutcome.SessionUnknown => new("没有该场次。", "There is no such session."),
        ScanOutcome.ScanInFuture => new(
            "扫码时间晚于当前时间，请校准设备时钟。",
            "The scan is of later than now; set the device's clock."),
        ScanOutcome.CheckInNotOpenYet => new("签到尚未开始。", "Checking in has not begun."),
        ScanOutcome.CheckInOver => new("签到已结束。", "Checking in is over."),
        ScanOutcome.CodeInvalid => new("签到码无效。", "The code is not one of this activity."),
        ScanOutcome.CodeExpired => new("签到码已过期，请刷新。", "The code has expired; show a new one."),
        ScanOutcome.NotSeated => new("没有该活动的名额。", "The person has no seat."),
        ScanOutcome.OtherSession => new("名额属于其他场次。", "The seat is in another session."),
        ScanOutcome.Duplicate => new("已签到，本次为重复扫码。", "Checked in before; this scan is a duplicate."),
        ScanOutcome.TooManyScans => new("扫码记录已达上限。", "The activity has as many scans as it can have."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "A code without a sentence."),
    };
}
