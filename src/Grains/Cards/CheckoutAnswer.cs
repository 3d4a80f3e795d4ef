using CardPlatform.Domain.Checkout;

namespace CardPlatform.Grains.Cards;

/// <summary>The answer to a redemption.</summary>
[GenerateSerializer, Immutable, Alias("checkout-answer")]
public abstract record CheckoutAnswer
{
    private CheckoutAnswer()
    {
    }

    /// <summary>It was decided, approved or declined, and the decision is durable.</summary>
    /// <param name="Entry">What was decided.</param>
    /// <param name="IsReplay">
    /// Whether an earlier request of the same number decided it, and this is its answer again.
    /// </param>
    [GenerateSerializer, Immutable, Alias("checkout-answer.decided")]
    public sealed record Decided(
        [property: Id(0)] CheckoutEntry Entry, [property: Id(1)] bool IsReplay) : CheckoutAnswer;

    /// <summary>The request names somebody unknown; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("checkout-answer.unknown")]
    public sealed record Unknown([property: Id(0)] UnknownParty Party) : CheckoutAnswer;

    /// <summary>The terminal has used the number for another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("checkout-answer.mismatch")]
    public sealed record RequestMismatch : CheckoutAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
