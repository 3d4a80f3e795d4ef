using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>What is wrong with the terms of a campaign. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<TermsProblem>))]
public enum TermsProblem
{
    /// <summary>A name in Chinese and one in English, 1 to 100 characters each.</summary>
    NameMissing,

    /// <summary>A campaign lasts at most five years.</summary>
    SpanTooLong,

    /// <summary>At least one offer.</summary>
    OffersMissing,

    /// <summary>At most 20.</summary>
    TooManyOffers,

    /// <summary>Offers are numbered apart.</summary>
    OfferNoRepeated,

    /// <summary>The discount, its cap and the amount off are positive.</summary>
    OfferWithoutBenefit,

    /// <summary>A minimum is not negative.</summary>
    OfferMinimumNegative,

    /// <summary>A list of merchants has at least one.</summary>
    MerchantsMissing,

    /// <summary>At most 1,000 are listed.</summary>
    TooManyMerchants,

    /// <summary>Every limit that is set is positive.</summary>
    LimitNotPositive,
}
