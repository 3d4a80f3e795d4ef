using CardPlatform.Domain.Purses;

namespace CardPlatform.Grains.Rulebooks;

/// <summary>The answer to a command that changes the rulebook.</summary>
[GenerateSerializer, Immutable, Alias("rulebook-answer")]
public abstract record RulebookAnswer
{
    private RulebookAnswer()
    {
    }

    /// <summary>It happened, and is durable.</summary>
    /// <param name="Version">The entry that says so.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="IsReplay">Whether an earlier request of the same name did it, and this is its answer again.</param>
    [GenerateSerializer, Immutable, Alias("rulebook-answer.done")]
    public sealed record Done(
        [property: Id(0)] long Version,
        [property: Id(1)] RulebookEvent Event,
        [property: Id(2)] bool IsReplay) : RulebookAnswer;

    /// <summary>The rules say no; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("rulebook-answer.refused")]
    public sealed record Refused(
        [property: Id(0)] RulebookRefusal Reason, [property: Id(1)] PurseProblem? Problem) : RulebookAnswer;

    /// <summary>The name belongs to another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("rulebook-answer.mismatch")]
    public sealed record RequestMismatch : RulebookAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
