namespace CardPlatform.Domain.Checkout;

/// <summary>Why an offer was not applied, for people.</summary>
public static class SkipSentences
{
    public static Sentence Sentence(this SkipReason reason) => reason switch
    {
        SkipReason.CampaignNotOpenYet => new("活动尚未开始。", "The campaign has not begun."),
        SkipReason.CampaignOver => new("活动已结束。", "The campaign is over."),
        SkipReason.MerchantNotIncluded => new("本商户不参加该活动。", "This merchant does not take part."),
        SkipReason.NoBenefit => new("该优惠对本次消费没有减免。", "The offer takes nothing off this purchase."),
        SkipReason.BasketBelowMinimum => new(
            "消费金额未达到该优惠的门槛。",
            "The purchase is below the minimum of the offer."),
        SkipReason.MemberLimitReached => new(
            "会员在该活动的总次数已用完。",
            "The member has used the campaign as often as is allowed in all."),
        SkipReason.MemberDayLimitReached => new(
            "会员今日在该活动的次数已用完。",
            "The member has used the campaign as often as is allowed today."),
        SkipReason.CampaignExhausted => new("该活动的名额或预算已用完。", "The campaign has been used up."),
        SkipReason.CampaignDayExhausted => new("该活动今日名额已用完。", "The campaign has been used up for today."),
        SkipReason.BetterOfferApplied => new("已使用更优惠的方案。", "A better offer was applied."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
