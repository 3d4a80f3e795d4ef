using CardPlatform.Domain.Checkout;

namespace CardPlatform.Grains.Cards;

/// <summary>The answer to a quote.</summary>
[GenerateSerializer, Immutable, Alias("quote-answer")]
public abstract record QuoteAnswer
{
    private QuoteAnswer()
    {
    }

    /// <summary>What it would cost, or why it would be declined.</summary>
    [GenerateSerializer, Immutable, Alias("quote-answer.quoted")]
    public sealed record Quoted([property: Id(0)] Quote Quote) : QuoteAnswer;

    /// <summary>The request names somebody unknown.</summary>
    [GenerateSerializer, Immutable, Alias("quote-answer.unknown")]
    public sealed record Unknown([property: Id(0)] UnknownParty Party) : QuoteAnswer;
}
