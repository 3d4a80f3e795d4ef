namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Why what a member asked of an activity was not done, for people.</summary>
public static class SignUpDeclineSentences
{
    public static Sentence Sentence(this SignUpDecline reason) => reason switch
    {
        SignUpDecline.ActivityNotLaunched => new("活动尚未发布。", "The activity has not been launched."),
        SignUpDecline.ActivityCalledOff => new("活动已取消。", "The activity has been called off."),
        SignUpDecline.SignUpNotOpenYet => new("报名尚未开始。", "Sign-up has not begun."),
        SignUpDecline.SignUpClosed => new("报名已结束。", "Sign-up is over."),
        SignUpDecline.SessionUnknown => new("请选择活动的一个场次。", "Choose one of the sessions of the activity."),
        SignUpDecline.SessionStarted => new("该场次已开始。", "The session has begun."),
        SignUpDecline.GroupTooLarge => new("同行人数超过上限。", "More people sign up together than may."),
        SignUpDecline.PersonRepeated => new("同行人员不能重复。", "A group has everybody once."),
        SignUpDecline.AllTaken => new("名额已满。", "All seats are taken."),
        SignUpDecline.WaitlistFull => new("名额和候补均已满。", "All seats are taken, and the waitlist is full."),
        SignUpDecline.TooManySignUps => new("该活动报名人数已达系统上限。", "The activity has as many sign-ups as it can have."),
        SignUpDecline.NotSignedUp => new("没有该活动的报名。", "There is no sign-up to this activity."),
        SignUpDecline.NotTheLeader => new("请由报名人办理。", "Only who signed the group up can change it."),
        SignUpDecline.SignUpEnded => new("该报名已结束。", "The sign-up is over."),
        SignUpDecline.NothingOffered => new("当前没有待确认的候补名额。", "Nothing is offered now."),
        SignUpDecline.OfferOver => new("候补名额确认已超时。", "The offer has ended."),
        SignUpDecline.CancelTooLate => new("活动已开始，不能取消。", "It has begun and cannot be cancelled."),
        _ => OfPerson(reason),
    };

    private static Sentence OfPerson(SignUpDecline reason) => reason switch
    {
        SignUpDecline.CardNotActivated => new("会员卡尚未激活，请先激活。", "The card has not been activated; activate it first."),
        SignUpDecline.CardSuspended => new("会员卡已被暂停，请联系所属工会。", "The card is suspended; ask your union."),
        SignUpDecline.CardLost => new("会员卡已挂失，请先补办新卡号。", "The card is reported lost; get a new number first."),
        SignUpDecline.CardClosed => new("会员卡已注销。", "The card is closed."),
        SignUpDecline.AlreadySignedUp => new("已报名该活动，每人限一个名额。", "The person is signed up already; each has one seat."),
        SignUpDecline.RenewedTooOften => new("取消后重新报名次数过多。", "The person has cancelled and signed up again too often."),
        SignUpDecline.BarredForNoShow => new(
            "因此前报名后未到场，暂不能报名。",
            "The person did not come to an earlier activity and cannot sign up for now."),
        SignUpDecline.PersonNotIncluded => new("会员不在该活动的适用人群内。", "The activity is for other members."),
        SignUpDecline.SeriesLimitReached => new(
            "已达到该系列活动每人的报名上限。",
            "The person has as many sign-ups in this series as are allowed."),
        SignUpDecline.GroupExceedsQuota => new("同行人数超过名额上限，请分开报名。", "The group is larger than a quota; sign up apart."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
