namespace CardPlatform.Domain.Merchants;

/// <summary>Why a command to a merchant was refused, for people.</summary>
public static class MerchantRefusalSentences
{
    public static Sentence Sentence(this MerchantRefusal reason) => reason switch
    {
        MerchantRefusal.MerchantUnknown => new("没有这个商户。", "There is no such merchant."),
        MerchantRefusal.MerchantAlreadyRegistered => new("该商户已登记。", "The merchant is registered already."),
        MerchantRefusal.MerchantSuspended => new("商户已处于暂停状态。", "The merchant is suspended already."),
        MerchantRefusal.MerchantAlreadyActive => new("商户已处于正常状态。", "The merchant is active already."),
        MerchantRefusal.MerchantEnded => new("商户合作已终止。", "The contract with the merchant has ended."),
        MerchantRefusal.StoreUnknown => new("没有这个门店。", "The merchant has no such store."),
        MerchantRefusal.TerminalUnknown => new("没有这台终端。", "The merchant has no such terminal."),
        MerchantRefusal.TerminalSuspended => new("终端已处于停用状态。", "The terminal is suspended already."),
        MerchantRefusal.TerminalAlreadyActive => new("终端已处于启用状态。", "The terminal is active already."),
        MerchantRefusal.TooManyStores => new("门店数量已达上限 1000。", "A merchant has at most 1,000 stores."),
        MerchantRefusal.TooManyTerminals => new("终端数量已达上限 5000。", "A merchant has at most 5,000 terminals."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
