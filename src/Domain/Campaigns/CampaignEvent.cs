using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// What has happened to a campaign. Stored for ever as JSON under the discriminators below: see docs/events.md before
/// changing anything here.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Stopped), "stopped")]
public abstract record CampaignEvent(DateTimeOffset At)
{
    public sealed record Created(DateTimeOffset At, CampaignTerms Terms) : CampaignEvent(At);

    public sealed record Started(DateTimeOffset At) : CampaignEvent(At);

    public sealed record Stopped(DateTimeOffset At) : CampaignEvent(At);
}
