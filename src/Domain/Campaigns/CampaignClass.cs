using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What a campaign is for: all its offers are of this class. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<CampaignClass>))]
public enum CampaignClass
{
    /// <summary>Discounts at the counter, for whoever is in the audience.</summary>
    Discounts,

    /// <summary>Coupons to claim, each used for a discount later.</summary>
    Coupons,

    /// <summary>Money into a purse, granted by rule.</summary>
    Benefits,
}
