namespace CardPlatform.Domain.Cards;

/// <summary>Why a command to a card was refused, for people.</summary>
public static class CardRefusalSentences
{
    public static Sentence Sentence(this CardRefusal reason) => reason switch
    {
        CardRefusal.CardUnknown => new("没有这张会员卡。", "There is no such card."),
        CardRefusal.CardAlreadyIssued => new("该账户已发卡。", "The account already has a card."),
        CardRefusal.CardNumberTaken => new(
            "该卡号已被使用，请换一个卡号。",
            "The number belongs or belonged to a card; choose another."),
        CardRefusal.CardNotActivated => new("会员卡尚未激活。", "The card has not been activated."),
        CardRefusal.CardAlreadyActive => new("会员卡已是激活状态。", "The card is active already."),
        CardRefusal.CardSuspended => new("会员卡处于暂停状态，请先恢复。", "The card is suspended; activate it first."),
        CardRefusal.CardLost => new(
            "会员卡已挂失，请补办新卡号或注销。",
            "The card is reported lost; replace its number or close it."),
        CardRefusal.CardClosed => new("会员卡已注销。", "The card is closed."),
        CardRefusal.CardNumberUnchanged => new(
            "新卡号与原卡号相同。",
            "The new number is the one that the card already has."),
        CardRefusal.MemberHasCard => new(
            "该会员已有卡账户；已注销的账户请用新卡号重新开通。",
            "The member has a card account already; reopen it under a new number if it is closed."),
        CardRefusal.CardNotClosed => new("会员卡尚未注销，无需重新开通。", "The card is not closed; there is nothing to reopen."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
