namespace CardPlatform.Domain.Checkout;

/// <summary>What a cashier tells a member when a checkout is declined.</summary>
public static class DeclineSentences
{
    public static Sentence Sentence(this DeclineReason reason) => reason switch
    {
        DeclineReason.MerchantSuspended => new(
            "商户已暂停合作，本次不能使用会员优惠。",
            "This merchant is suspended; no member discount can be given now."),
        DeclineReason.MerchantEnded => new(
            "商户合作已终止，不能使用会员优惠。",
            "This merchant's contract has ended; no member discount can be given."),
        DeclineReason.TerminalSuspended => new(
            "本终端已停用，请换一台终端。",
            "This terminal is suspended; use another one."),
        DeclineReason.StoreMismatch => new(
            "终端不属于所填门店，请核对终端设置。",
            "This terminal does not stand in the store named; check its settings."),
        DeclineReason.CardNotActivated => new(
            "会员卡尚未激活，请会员先激活。",
            "This card has not been activated; the member has to activate it first."),
        DeclineReason.CardSuspended => new(
            "会员卡已被暂停，请会员联系所属工会。",
            "This card is suspended; the member should ask their union."),
        DeclineReason.CardLost => new(
            "会员卡已挂失，不能使用；请会员补办新卡号。",
            "This card is reported lost and cannot be used; the member needs a new number."),
        DeclineReason.CardClosed => new("会员卡已注销。", "This card is closed."),
        DeclineReason.CardNumberReplaced => new(
            "该卡号已更换，请出示新卡号。",
            "This number has been replaced; ask for the card with the new number."),
        DeclineReason.NoApplicableOffer => new("当前没有适用于本次消费的优惠。", "No offer applies to this purchase now."),
        DeclineReason.BasketBelowMinimum => new(
            "消费金额未达到优惠门槛。",
            "The purchase is below the minimum of every offer."),
        DeclineReason.MemberLimitReached => new(
            "会员参与优惠的总次数已用完。",
            "The member has used the offers as often as is allowed in all."),
        DeclineReason.MemberDayLimitReached => new(
            "会员今日参与优惠的次数已用完。",
            "The member has used the offers as often as is allowed today."),
        DeclineReason.CampaignExhausted => new("优惠活动的名额或预算已用完。", "The campaign has been used up."),
        DeclineReason.CampaignDayExhausted => new(
            "优惠活动今日名额已用完。",
            "The campaign has been used up for today."),
        DeclineReason.CampaignMerchantExhausted => new(
            "优惠活动在本商户的名额已用完。",
            "The campaign has been used up at this merchant."),
        DeclineReason.InsufficientFunds => new(
            "福利账户余额不足。",
            "The purses on the card do not cover the amount."),
        DeclineReason.PriceChanged => new(
            "应付金额高于此前报价，请重新报价后再试。",
            "The member would pay more than was quoted; quote again, then retry under a new number."),
        _ => OfWhatFollows(reason),
    };

    // Of requests about something earlier: captures, voids, refunds, coupons.
    private static Sentence OfWhatFollows(DeclineReason reason) => reason switch
    {
        DeclineReason.RequestVoided => new(
            "该请求已被撤销，请使用新的请求号重试。",
            "This request was voided before it arrived; retry under a new number."),
        DeclineReason.HoldUnknown => new("没有这笔冻结。", "There is no such hold."),
        DeclineReason.HoldNotHere => new(
            "该冻结由其他商户发起。",
            "Another merchant placed this hold."),
        DeclineReason.HoldVoided => new("该冻结已撤销。", "This hold was voided."),
        DeclineReason.HoldCaptured => new("该冻结已扣款。", "This hold was captured."),
        DeclineReason.HoldExpired => new(
            "该冻结已超时失效，请重新发起。",
            "This hold has lapsed; authorize again."),
        DeclineReason.CaptureExceedsHold => new(
            "扣款金额超过冻结金额。",
            "More was to be captured than is held."),
        DeclineReason.TooManyHolds => new(
            "该卡未完成的冻结已达上限，请先扣款或撤销。",
            "This card has too many open holds; capture or void some first."),
        DeclineReason.RedemptionUnknown => new("没有这笔核销。", "There is no such checkout."),
        DeclineReason.RefundOfRefund => new("退款不能再次退款。", "A refund cannot be refunded."),
        DeclineReason.RefundNotHere => new(
            "该笔消费由其他商户核销，不能在此退款。",
            "Another merchant made this sale; refund it there."),
        DeclineReason.RefundWindowOver => new(
            "已超过可退款期限。",
            "This sale is too long ago to be refunded."),
        DeclineReason.RefundLimitReached => new(
            "该卡退款笔数已达上限，请联系工会。",
            "This card has too many refunded checkouts; ask the union."),
        DeclineReason.RefundLineUnknown => new(
            "该笔核销没有所填明细行。",
            "The checkout has no such line."),
        DeclineReason.RefundExceedsRemaining => new(
            "退款金额或数量超过剩余可退部分。",
            "More was to be refunded than remains."),
        DeclineReason.CouponUnknown => new(
            "卡上没有所填的优惠券。",
            "The card does not have this coupon."),
        DeclineReason.CouponExpired => new("优惠券已过期。", "This coupon has expired."),
        DeclineReason.CouponUsed => new("优惠券已使用。", "This coupon has been used."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
