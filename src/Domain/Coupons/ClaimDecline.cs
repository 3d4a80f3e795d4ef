using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Coupons;

/// <summary>
/// Why a coupon was not given. The order is the precedence: where several apply, the first is the answer. Codes are
/// stable. Nothing is written, except that a request which was once told yes is told so again.
/// </summary>
[JsonConverter(typeof(CodeConverter<ClaimDecline>))]
public enum ClaimDecline
{
    /// <summary>The card has never been put into use.</summary>
    CardNotActivated,

    /// <summary>The card is stopped by staff.</summary>
    CardSuspended,

    /// <summary>The card is reported lost.</summary>
    CardLost,

    /// <summary>The card has ended.</summary>
    CardClosed,

    /// <summary>The number belongs to the card no longer.</summary>
    CardNumberReplaced,

    /// <summary>The campaign is not running: a draft, paused, stopped, or there is none.</summary>
    CampaignNotRunning,

    /// <summary>The campaign has no coupons to claim.</summary>
    CampaignWithoutCoupons,

    /// <summary>Claiming has not begun.</summary>
    ClaimNotOpenYet,

    /// <summary>Claiming is over.</summary>
    ClaimOver,

    /// <summary>The member is not one of those whom the campaign is for.</summary>
    MemberNotIncluded,

    /// <summary>The member has claimed as often as is allowed.</summary>
    ClaimLimitReached,

    /// <summary>The card has as many coupons as it can have.</summary>
    TooManyCoupons,

    /// <summary>All have been claimed.</summary>
    CouponsSoldOut,

    /// <summary>All of today have been claimed.</summary>
    CouponsSoldOutToday,
}
