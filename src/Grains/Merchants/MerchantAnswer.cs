using CardPlatform.Domain.Merchants;

namespace CardPlatform.Grains.Merchants;

/// <summary>The answer to a command that changes a merchant.</summary>
[GenerateSerializer, Immutable, Alias("merchant-answer")]
public abstract record MerchantAnswer
{
    private MerchantAnswer()
    {
    }

    /// <summary>It happened, and is durable.</summary>
    /// <param name="Merchant">Whom it happened to.</param>
    /// <param name="Version">The entry that says so.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="IsReplay">Whether an earlier request of the same name did it, and this is its answer again.</param>
    [GenerateSerializer, Immutable, Alias("merchant-answer.done")]
    public sealed record Done(
        [property: Id(0)] MerchantId Merchant,
        [property: Id(1)] long Version,
        [property: Id(2)] MerchantEvent Event,
        [property: Id(3)] bool IsReplay) : MerchantAnswer;

    /// <summary>The rules say no; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("merchant-answer.refused")]
    public sealed record Refused([property: Id(0)] MerchantRefusal Reason) : MerchantAnswer;

    /// <summary>The name belongs to another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("merchant-answer.mismatch")]
    public sealed record RequestMismatch : MerchantAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
