namespace CardPlatform.Domain.Campaigns;

/// <summary>What is wrong with the terms of a campaign, for people.</summary>
public static class TermsSentences
{
    public static Sentence Sentence(this TermsProblem reason) => reason switch
    {
        TermsProblem.NameMissing => new(
            "请填写中英文名称，各 1 至 100 个字符。",
            "Give a name in Chinese and one in English, 1 to 100 characters each."),
        TermsProblem.SpanTooLong => new("活动最长五年。", "A campaign lasts at most five years."),
        TermsProblem.OffersMissing => new("至少要有一条优惠。", "Give at least one offer."),
        TermsProblem.TooManyOffers => new("优惠最多 20 条。", "Give at most 20 offers."),
        TermsProblem.OfferNoRepeated => new("优惠编号不能重复。", "Number the offers apart."),
        TermsProblem.MerchantsMissing => new("指定商户时至少选择一家。", "List at least one merchant, or none for all."),
        TermsProblem.TooManyMerchants => new("指定商户最多 1000 家。", "List at most 1,000 merchants."),
        TermsProblem.PlacesInvalid => new(
            "适用范围只填一处，商户类别为 1 至 50 个，城市至少一个。",
            "Say once where it applies: 1 to 50 categories of merchants, and at least one city, or none for all."),
        TermsProblem.AudienceInvalid => new(
            "适用人群的工会、城市、标签不能为空列表或过长，天数须在允许范围内。",
            "Unions, cities and tags are lists that are neither empty nor too long, and numbers of days are in range."),
        TermsProblem.CalendarInvalid => new(
            "适用星期至少一天，每日时段为 1 至 8 个。",
            "Give at least one day of the week and 1 to 8 windows, or none for all."),
        TermsProblem.LimitNotPositive => new("所填限额须大于零。", "Every limit that is set is more than zero."),
        _ => OfOffer(reason),
    };

    private static Sentence OfOffer(TermsProblem reason) => reason switch
    {
        TermsProblem.OffersMixed => new(
            "同一活动只能全部是减免，或只有一种优惠券，或只有一项福利。",
            "Give discounts only, or a single coupon, or a single benefit."),
        TermsProblem.OfferWithoutBenefit => new(
            "折扣、封顶、减免和福利金额须大于零。",
            "A discount, its cap, an amount off and a benefit are more than zero."),
        TermsProblem.OfferMinimumNegative => new("门槛金额和一口价不能为负。", "A minimum and a fixed price are not negative."),
        TermsProblem.TiersInvalid => new(
            "满减须有 1 至 10 档，且门槛和减免金额逐档递增。",
            "Give 1 to 10 tiers, each with a higher minimum and more off than the one before."),
        TermsProblem.FixedPriceInvalid => new(
            "一口价须指定 1 至 200 个商品或至少一个类别，限购数量须大于零。",
            "A fixed price names 1 to 200 articles or at least one category, and more than zero units."),
        TermsProblem.OfferCategoriesInvalid => new(
            "指定商品类别时须为 1 至 50 个。",
            "List 1 to 50 categories of articles, or none for all."),
        TermsProblem.CouponValidityInvalid => new(
            "优惠券有效期须为 1 至 366 天，领取截止时间须在活动时间内。",
            "A coupon is valid for 1 to 366 days, and claiming ends within the span of the campaign."),
        TermsProblem.BenefitFundedByMerchant => new("福利不能由商户承担。", "A merchant pays no part of a benefit."),
        TermsProblem.BenefitPeriodInvalid => new(
            "福利的失效时间须晚于活动开始，最长五年。",
            "A benefit can be spent after the campaign has begun, and for at most five years."),
        TermsProblem.BenefitTermsUnfit => new(
            "福利活动不能设置商户范围、日历、叠加规则和消费次数限制。",
            "A benefit has no places, calendar, stacking or limits of checkouts; declare those with its purse."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
