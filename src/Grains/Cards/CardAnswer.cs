using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Cards;

/// <summary>The answer to a command that changes a card.</summary>
[GenerateSerializer, Immutable, Alias("card-answer")]
public abstract record CardAnswer
{
    private CardAnswer()
    {
    }

    /// <summary>It happened, and is durable.</summary>
    /// <param name="Card">Whom it happened to.</param>
    /// <param name="Version">The entry that says so.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="IsReplay">Whether an earlier request of the same name did it, and this is its answer again.</param>
    [GenerateSerializer, Immutable, Alias("card-answer.done")]
    public sealed record Done(
        [property: Id(0)] CardId Card,
        [property: Id(1)] long Version,
        [property: Id(2)] CardEvent Event,
        [property: Id(3)] bool IsReplay) : CardAnswer;

    /// <summary>The rules say no; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("card-answer.refused")]
    public sealed record Refused([property: Id(0)] CardRefusal Reason) : CardAnswer;

    /// <summary>The name belongs to another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("card-answer.mismatch")]
    public sealed record RequestMismatch : CardAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
