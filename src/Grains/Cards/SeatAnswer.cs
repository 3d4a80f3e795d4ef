using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Cards;

/// <summary>What a card answers about the money of a sign-up, or about being barred.</summary>
[GenerateSerializer, Immutable, Alias("seat-answer")]
public abstract record SeatAnswer
{
    private SeatAnswer()
    {
    }

    /// <summary>It is durable, now or since an earlier request about the same.</summary>
    /// <param name="Event">
    /// What happened: of a payment, whichever came first, <see cref="SeatsPaid"/> or <see cref="SeatsNotPaid"/>.
    /// </param>
    [GenerateSerializer, Immutable, Alias("seat-answer.written")]
    public sealed record Written([property: Id(0)] CardEvent Event) : SeatAnswer;

    /// <summary>Nothing was written, and it can be tried again.</summary>
    [GenerateSerializer, Immutable, Alias("seat-answer.declined")]
    public sealed record Declined([property: Id(0)] SeatPaymentDecline Reason) : SeatAnswer;

    /// <summary>There is nothing that it could be done to: no card, or no payment.</summary>
    [GenerateSerializer, Immutable, Alias("seat-answer.nothing")]
    public sealed record Nothing : SeatAnswer
    {
        public static readonly Nothing Instance = new();
    }
}
