using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>How a sign-up ended.</summary>
[JsonConverter(typeof(CodeConverter<SignUpEnd>))]
public enum SignUpEnd
{
    /// <summary>By the member.</summary>
    Cancelled,

    /// <summary>The member did not want what was offered.</summary>
    OfferDeclined,

    /// <summary>Nobody answered the offer in time.</summary>
    OfferLapsed,

    /// <summary>It was not paid.</summary>
    PaymentLapsed,

    /// <summary>Nothing became free until there were no more offers, or the draw was lost.</summary>
    NoSeat,

    /// <summary>The activity was called off.</summary>
    ActivityCancelled,
}
