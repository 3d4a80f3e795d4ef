using CardPlatform.Domain.Unions;

namespace CardPlatform.Grains.Unions;

/// <summary>The answer to a command that changes a union.</summary>
[GenerateSerializer, Immutable, Alias("union-answer")]
public abstract record UnionAnswer
{
    private UnionAnswer()
    {
    }

    /// <summary>It happened, and is durable.</summary>
    /// <param name="Union">Which it happened to.</param>
    /// <param name="Version">The entry that says so.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="IsReplay">Whether an earlier request of the same name did it, and this is its answer again.</param>
    [GenerateSerializer, Immutable, Alias("union-answer.done")]
    public sealed record Done(
        [property: Id(0)] long Union,
        [property: Id(1)] long Version,
        [property: Id(2)] UnionEvent Event,
        [property: Id(3)] bool IsReplay) : UnionAnswer;

    /// <summary>The rules say no; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("union-answer.refused")]
    public sealed record Refused([property: Id(0)] UnionRefusal Reason) : UnionAnswer;

    /// <summary>The name belongs to another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("union-answer.mismatch")]
    public sealed record RequestMismatch : UnionAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
