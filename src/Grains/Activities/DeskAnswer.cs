using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Activities;

/// <summary>What a member is answered.</summary>
[GenerateSerializer, Immutable, Alias("desk-answer")]
public abstract record DeskAnswer
{
    private DeskAnswer()
    {
    }

    /// <summary>What the activity has decided.</summary>
    [GenerateSerializer, Immutable, Alias("desk-answer.decided")]
    public sealed record Decided([property: Id(0)] SignUpAnswer Answer) : DeskAnswer;

    /// <summary>The seats could not be paid for, and are free again.</summary>
    [GenerateSerializer, Immutable, Alias("desk-answer.not-paid")]
    public sealed record NotPaid([property: Id(0)] SeatPaymentDecline Reason) : DeskAnswer;

    /// <summary>There is no card with this number.</summary>
    [GenerateSerializer, Immutable, Alias("desk-answer.card-unknown")]
    public sealed record CardUnknown([property: Id(0)] CardNumber Number) : DeskAnswer;
}
