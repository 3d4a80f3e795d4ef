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
    /// <summary>Its campaign is not running here: paused, stopped, or for other merchants.</summary>
    CampaignNotHere,

    /// <summary>Its span has not begun.</summary>
    CampaignNotOpenYet,

    /// <summary>Its span is over.</summary>
    CampaignOver,

    /// <summary>It does not apply at this merchant.</summary>
    MerchantNotIncluded,

    /// <summary>It does not apply in the city of this store.</summary>
    CityNotIncluded,

    /// <summary>It is for members of the other gender.</summary>
    GenderNotIncluded,

    /// <summary>It is for members of other cities.</summary>
    MemberCityNotIncluded,

    /// <summary>It is for members who joined their union earlier.</summary>
    JoinedTooLate,

    /// <summary>It is for accounts that were made earlier.</summary>
    CardTooNew,

    /// <summary>It is for members around their birthday.</summary>
    BirthdayTooFar,

    /// <summary>It is for members of whom their union says something else.</summary>
    TagMissing,

    /// <summary>It is for members of other unions.</summary>
    UnionNotIncluded,

    /// <summary>It does not apply on this day or at this time of the day.</summary>
    NotAtThisTime,

    /// <summary>It is about other articles.</summary>
    NoLineIncluded,

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

    /// <summary>It has been used up at this merchant.</summary>
    CampaignMerchantExhausted,

    /// <summary>Other offers take more off than it does, alone or combined with it as far as that is allowed.</summary>
    BetterOfferApplied,
}
