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
        DeclineReason.PriceChanged => new(
            "应付金额高于此前报价，请重新报价后再试。",
            "The member would pay more than was quoted; quote again, then retry under a new number."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
