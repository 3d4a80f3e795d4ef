namespace CardPlatform.Domain.Checkout;

/// <summary>Whom a checkout names in vain, for people.</summary>
public static class UnknownPartySentences
{
    public static Sentence Sentence(this UnknownParty reason) => reason switch
    {
        UnknownParty.MerchantUnknown => new("没有这个商户。", "There is no such merchant."),
        UnknownParty.TerminalUnknown => new("没有这台终端。", "There is no such terminal."),
        UnknownParty.CardUnknown => new("没有这个卡号，请核对后重试。", "There is no such card; check the number."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
