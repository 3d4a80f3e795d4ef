using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>
/// Why seats cannot be paid for. The order is the precedence. Nothing is written, so that it can be tried again while
/// there is time. Codes are stable.
/// </summary>
[JsonConverter(typeof(CodeConverter<SeatPaymentDecline>))]
public enum SeatPaymentDecline
{
    /// <summary>The time to pay is over.</summary>
    PaymentTimeOver,

    /// <summary>The card is not in use.</summary>
    CardNotActive,

    /// <summary>The purses that may pay for it do not cover it.</summary>
    PursesDoNotCover,
}
