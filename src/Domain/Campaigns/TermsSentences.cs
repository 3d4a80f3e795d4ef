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
        TermsProblem.OfferWithoutBenefit => new(
            "折扣、封顶和减免金额须大于零。",
            "A discount, its cap and an amount off are more than zero."),
        TermsProblem.OfferMinimumNegative => new("门槛金额不能为负。", "A minimum is not negative."),
        TermsProblem.MerchantsMissing => new("指定商户时至少选择一家。", "List at least one merchant, or none for all."),
        TermsProblem.TooManyMerchants => new("指定商户最多 1000 家。", "List at most 1,000 merchants."),
        TermsProblem.LimitNotPositive => new("所填限额须大于零。", "Every limit that is set is more than zero."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
