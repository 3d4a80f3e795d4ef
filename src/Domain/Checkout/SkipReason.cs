using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Why an offer that was considered was not applied. The further down, the closer the offer came, so that the answer
/// "nothing applies" is that of the furthest. Codes are stable.
/// </summary>
[JsonConverter(typeof(CodeConverter<SkipReason>))]
public enum SkipReason
{
    /// <summary>Its span has not begun.</summary>
    CampaignNotOpenYet,

    /// <summary>Its span is over.</summary>
    CampaignOver,

    /// <summary>It does not apply at this merchant.</summary>
    MerchantNotIncluded,

    /// <summary>It takes nothing off this basket.</summary>
    NoBenefit,

    /// <summary>It asks for a larger basket.</summary>
    BasketBelowMinimum,

    /// <summary>The member has used it as often as is allowed in all.</summary>
    MemberLimitReached,

    /// <summary>The member has used it as often as is allowed today.</summary>
    MemberDayLimitReached,

    /// <summary>It has been used up, by count or by budget.</summary>
    CampaignExhausted,

    /// <summary>It has been used up for today.</summary>
    CampaignDayExhausted,

    /// <summary>Another offer takes more off, or as much and comes first.</summary>
    BetterOfferApplied,
}
