using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Merchants;

/// <summary>Where the contract with a merchant stands. Only under an active one is anything redeemed.</summary>
[JsonConverter(typeof(CodeConverter<MerchantStatus>))]
public enum MerchantStatus
{
    /// <summary>No merchant has this id.</summary>
    None,

    Active,

    /// <summary>Stopped for now; can be resumed.</summary>
    Suspended,

    /// <summary>The contract is over for good.</summary>
    Ended,
}
