using CardPlatform.Domain.Activities;

namespace CardPlatform.Grains.Activities;

/// <summary>The answer to an officer's command to an activity.</summary>
[GenerateSerializer, Immutable, Alias("activity-answer")]
public abstract record ActivityAnswer
{
    private ActivityAnswer()
    {
    }

    /// <summary>It happened, and is durable.</summary>
    /// <param name="Activity">Whom it happened to.</param>
    /// <param name="Version">The entry that says so.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="IsReplay">Whether an earlier request of the same name did it, and this is its answer again.</param>
    [GenerateSerializer, Immutable, Alias("activity-answer.done")]
    public sealed record Done(
        [property: Id(0)] ActivityId Activity,
        [property: Id(1)] long Version,
        [property: Id(2)] ActivityEvent Event,
        [property: Id(3)] bool IsReplay) : ActivityAnswer;

    /// <summary>The rules say no; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("activity-answer.refused")]
    public sealed record Refused(
        [property: Id(0)] ActivityRefusal Reason,
        [property: Id(1)] ActivityTermsProblem? Problem = null) : ActivityAnswer;

    /// <summary>The name belongs to another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("activity-answer.mismatch")]
    public sealed record RequestMismatch : ActivityAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
