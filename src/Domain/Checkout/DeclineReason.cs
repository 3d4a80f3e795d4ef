using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// Why a checkout was declined. The order is the precedence: where several apply, the first is the answer. Codes are
/// stable and stored for ever; docs/declines.md lists them with their sentences.
/// </summary>
[JsonConverter(typeof(CodeConverter<DeclineReason>))]
public enum DeclineReason
{
    /// <summary>The contract with the merchant is suspended.</summary>
    MerchantSuspended,

    /// <summary>The contract with the merchant is over.</summary>
    MerchantEnded,

    /// <summary>The terminal may not be used.</summary>
    TerminalSuspended,

    /// <summary>The terminal does not stand in the store that the request names.</summary>
    StoreMismatch,

    /// <summary>The card has never been put into use.</summary>
    CardNotActivated,

    /// <summary>The card is stopped by staff.</summary>
    CardSuspended,

    /// <summary>The card is reported lost.</summary>
    CardLost,

    /// <summary>The card has ended.</summary>
    CardClosed,

    /// <summary>The number presented belongs to the card no longer.</summary>
    CardNumberReplaced,

    /// <summary>The request was voided before it arrived.</summary>
    RequestVoided,

    /// <summary>The card has no such hold, or it is over long ago.</summary>
    HoldUnknown,

    /// <summary>Another merchant placed the hold.</summary>
    HoldNotHere,

    /// <summary>The hold was voided.</summary>
    HoldVoided,

    /// <summary>The hold was captured.</summary>
    HoldCaptured,

    /// <summary>The deadline of the hold is over.</summary>
    HoldExpired,

    /// <summary>More was to be captured than is held.</summary>
    CaptureExceedsHold,

    /// <summary>The card has as many open holds as it may.</summary>
    TooManyHolds,

    /// <summary>The card has no such checkout.</summary>
    RedemptionUnknown,

    /// <summary>A refund cannot be refunded.</summary>
    RefundOfRefund,

    /// <summary>Another merchant made the sale.</summary>
    RefundNotHere,

    /// <summary>The sale is too long ago.</summary>
    RefundWindowOver,

    /// <summary>The card has as many refunded checkouts as are kept.</summary>
    RefundLimitReached,

    /// <summary>The checkout has no such line.</summary>
    RefundLineUnknown,

    /// <summary>More was to be refunded than remains.</summary>
    RefundExceedsRemaining,

    /// <summary>The card does not have the coupon that the request names, or not any more.</summary>
    CouponUnknown,

    /// <summary>The coupon that the request names has expired.</summary>
    CouponExpired,

    /// <summary>The coupon that the request names has been used.</summary>
    CouponUsed,

    /// <summary>No campaign has an offer for this basket at this merchant now.</summary>
    NoApplicableOffer,

    /// <summary>Every offer there is asks for a larger basket.</summary>
    BasketBelowMinimum,

    /// <summary>The member has used every offer there is as often as is allowed in all.</summary>
    MemberLimitReached,

    /// <summary>The member has used every offer there is as often as is allowed today.</summary>
    MemberDayLimitReached,

    /// <summary>Every offer that was left has been used up, by count or by budget.</summary>
    CampaignExhausted,

    /// <summary>Every offer that was left has been used up for today.</summary>
    CampaignDayExhausted,

    /// <summary>Every offer that was left has been used up at this merchant.</summary>
    CampaignMerchantExhausted,

    /// <summary>The purses on the card do not cover what was asked for.</summary>
    InsufficientFunds,

    /// <summary>The member would pay more than was expected.</summary>
    PriceChanged,
}
