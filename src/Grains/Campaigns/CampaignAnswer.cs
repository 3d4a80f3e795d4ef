using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Grains.Campaigns;

/// <summary>The answer to a command that changes a campaign.</summary>
[GenerateSerializer, Immutable, Alias("campaign-answer")]
public abstract record CampaignAnswer
{
    private CampaignAnswer()
    {
    }

    /// <summary>It happened, and is durable.</summary>
    /// <param name="Campaign">Whom it happened to.</param>
    /// <param name="Version">The entry that says so.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="IsReplay">Whether an earlier request of the same name did it, and this is its answer again.</param>
    [GenerateSerializer, Immutable, Alias("campaign-answer.done")]
    public sealed record Done(
        [property: Id(0)] CampaignId Campaign,
        [property: Id(1)] long Version,
        [property: Id(2)] CampaignEvent Event,
        [property: Id(3)] bool IsReplay) : CampaignAnswer;

    /// <summary>The rules say no; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("campaign-answer.refused")]
    public sealed record Refused(
        [property: Id(0)] CampaignRefusal Reason,
        [property: Id(1)] TermsProblem? Problem = null) : CampaignAnswer;

    /// <summary>The name belongs to another request; nothing was written.</summary>
    [GenerateSerializer, Immutable, Alias("campaign-answer.mismatch")]
    public sealed record RequestMismatch : CampaignAnswer
    {
        public static readonly RequestMismatch Instance = new();
    }
}
