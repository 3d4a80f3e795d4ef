using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Purses;

/// <summary>Why a purse does not pay. Where several apply, the first is the answer. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<PurseSkipReason>))]
public enum PurseSkipReason
{
    /// <summary>No such purse has been declared.</summary>
    PurseUnknown,

    /// <summary>It may not be spent at this merchant, kind of merchant, or city.</summary>
    PurseNotHere,

    /// <summary>It may not be spent today, or not at this time.</summary>
    PurseNotNow,

    /// <summary>It may not be combined with a discount.</summary>
    PurseNotWithDiscount,

    /// <summary>The card has no money in it that may be spent now.</summary>
    PurseEmpty,

    /// <summary>As much has been spent from it today as is allowed.</summary>
    PurseDayCapReached,
}
