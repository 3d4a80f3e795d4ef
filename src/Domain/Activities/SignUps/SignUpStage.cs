using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Where a sign-up stands.</summary>
[JsonConverter(typeof(CodeConverter<SignUpStage>))]
public enum SignUpStage
{
    /// <summary>In a draw that has not been made.</summary>
    Entered,

    /// <summary>In the waitlist.</summary>
    Waiting,

    /// <summary>Has been offered seats, which are held until the offer ends.</summary>
    Offered,

    /// <summary>Has seats held until they are paid for.</summary>
    ToBePaid,

    Seated,

    /// <summary>Over; <see cref="SignUpEnd"/> says how. The person may sign up again.</summary>
    Ended,
}
