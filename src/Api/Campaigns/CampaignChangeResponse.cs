using System.Diagnostics;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What happened to a campaign. A pure function of the event, so that repeating gets the same.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="Version">The entry that says so.</param>
/// <param name="Change"><c>CREATED</c>, <c>STARTED</c> or <c>STOPPED</c>.</param>
/// <param name="At">When.</param>
internal sealed record CampaignChangeResponse(string CampaignId, long Version, string Change, DateTimeOffset At)
{
    public static CampaignChangeResponse From(CampaignAnswer.Done done) =>
        new(done.Campaign.ToString(), done.Version, ChangeOf(done.Event), done.Event.At);

    private static string ChangeOf(CampaignEvent happened) => happened switch
    {
        CampaignEvent.Created => "CREATED",
        CampaignEvent.Started => "STARTED",
        CampaignEvent.Stopped => "STOPPED",
        _ => throw new UnreachableException(),
    };
}
