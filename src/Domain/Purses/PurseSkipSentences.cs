namespace CardPlatform.Domain.Purses;

/// <summary>Why a purse does not pay, for people.</summary>
public static class PurseSkipSentences
{
    public static Sentence Sentence(this PurseSkipReason reason) => reason switch
    {
        PurseSkipReason.PurseUnknown => new("没有这个福利账户。", "There is no such purse."),
        PurseSkipReason.PurseNotHere => new("该福利账户不能在本商户使用。", "This purse may not be spent here."),
        PurseSkipReason.PurseNotNow => new("该福利账户此时不能使用。", "This purse may not be spent now."),
        PurseSkipReason.PurseNotWithDiscount => new(
            "该福利账户不能与优惠同时使用。",
            "This purse may not be combined with a discount."),
        PurseSkipReason.PurseEmpty => new("该福利账户没有可用余额。", "There is no money in this purse to spend now."),
        PurseSkipReason.PurseDayCapReached => new(
            "该福利账户今日可用额度已用完。",
            "As much has been spent from this purse today as is allowed."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
