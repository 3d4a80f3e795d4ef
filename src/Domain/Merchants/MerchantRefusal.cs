using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Merchants;

/// <summary>Why a command to a merchant was refused. Nothing was changed. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<MerchantRefusal>))]
public enum MerchantRefusal
{
    /// <summary>No merchant has this id.</summary>
    MerchantUnknown,

    /// <summary>The id already has a merchant.</summary>
    MerchantAlreadyRegistered,

    /// <summary>The contract is suspended already.</summary>
    MerchantSuspended,

    /// <summary>There is nothing to resume.</summary>
    MerchantAlreadyActive,

    /// <summary>The contract is over.</summary>
    MerchantEnded,

    StoreUnknown,
    TerminalUnknown,

    /// <summary>The terminal is suspended already.</summary>
    TerminalSuspended,

    /// <summary>There is nothing to resume.</summary>
    TerminalAlreadyActive,

    /// <summary>The merchant has as many stores as a merchant may have.</summary>
    TooManyStores,

    /// <summary>The merchant has as many terminals as a merchant may have.</summary>
    TooManyTerminals,
}
