namespace CardPlatform.Domain.Coupons;

/// <summary>Why a coupon was not given, for people.</summary>
public static class ClaimSentences
{
    public static Sentence Sentence(this ClaimDecline reason) => reason switch
    {
        ClaimDecline.CardNotActivated => new("会员卡尚未激活，请先激活。", "The card has not been activated; activate it first."),
        ClaimDecline.CardSuspended => new("会员卡已被暂停，请联系所属工会。", "The card is suspended; ask your union."),
        ClaimDecline.CardLost => new("会员卡已挂失，请先补办新卡号。", "The card is reported lost; get a new number first."),
        ClaimDecline.CardClosed => new("会员卡已注销。", "The card is closed."),
        ClaimDecline.CardNumberReplaced => new("该卡号已更换，请使用新卡号。", "This number has been replaced; use the new one."),
        ClaimDecline.CampaignNotRunning => new("活动未在进行中。", "The campaign is not running."),
        ClaimDecline.CampaignWithoutCoupons => new("该活动没有可领取的优惠券。", "The campaign has no coupons to claim."),
        ClaimDecline.ClaimNotOpenYet => new("领取尚未开始。", "Claiming has not begun."),
        ClaimDecline.ClaimOver => new("领取已结束。", "Claiming is over."),
        ClaimDecline.MemberNotIncluded => new(
            "会员不在该活动的适用人群内。",
            "The campaign is for other members."),
        ClaimDecline.ClaimLimitReached => new(
            "已达到每位会员的领取上限。",
            "The member has claimed as often as is allowed."),
        ClaimDecline.TooManyCoupons => new(
            "卡内优惠券过多，请先使用部分优惠券。",
            "The card has too many coupons; use some first."),
        ClaimDecline.CouponsSoldOut => new("优惠券已领完。", "All coupons have been claimed."),
        ClaimDecline.CouponsSoldOutToday => new("今日优惠券已领完。", "All coupons of today have been claimed."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
