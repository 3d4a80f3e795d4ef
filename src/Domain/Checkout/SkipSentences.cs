namespace CardPlatform.Domain.Checkout;

/// <summary>Why an offer was not applied, for people.</summary>
public static class SkipSentences
{
    public static Sentence Sentence(this SkipReason reason) => reason switch
    {
        SkipReason.CampaignNotHere => new("活动目前未在本商户进行。", "The campaign is not running here now."),
        SkipReason.CampaignNotOpenYet => new("活动尚未开始。", "The campaign has not begun."),
        SkipReason.CampaignOver => new("活动已结束。", "The campaign is over."),
        SkipReason.MerchantNotIncluded => new("本商户不参加该活动。", "This merchant does not take part."),
        SkipReason.CityNotIncluded => new("该活动不在本市门店进行。", "Stores in this city do not take part."),
        SkipReason.NotAtThisTime => new("该活动此时段不适用。", "The campaign does not apply at this time."),
        SkipReason.NoLineIncluded => new("本次消费不含该优惠适用的商品。", "No article of the purchase is part of the offer."),
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
        SkipReason.CampaignMerchantExhausted => new(
            "该活动在本商户的名额已用完。",
            "The campaign has been used up at this merchant."),
        SkipReason.BetterOfferApplied => new("已使用更优惠的方案。", "A better offer was applied."),
        _ => OfMember(reason),
    };

    // What is said at a counter names no tag and no union: who stands next in the queue can hear it.
    private static Sentence OfMember(SkipReason reason) => reason switch
    {
        SkipReason.GenderNotIncluded => new("该活动不适用于会员的性别。", "The campaign is for members of another gender."),
        SkipReason.MemberCityNotIncluded => new(
            "该活动不适用于会员所属城市。",
            "The campaign is for members of other cities."),
        SkipReason.JoinedTooLate => new(
            "会员入会时间不符合活动要求。",
            "The campaign is for members who joined their union earlier."),
        SkipReason.CardTooNew => new("会员开卡时间不足。", "The campaign is for cards that were issued earlier."),
        SkipReason.BirthdayTooFar => new(
            "该活动仅限会员生日期间使用。",
            "The campaign is for members around their birthday."),
        SkipReason.TagMissing => new("会员不在该活动的适用人群内。", "The campaign is for other groups of members."),
        SkipReason.UnionNotIncluded => new(
            "会员所属工会不在活动范围内。",
            "The campaign is for members of other unions."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
