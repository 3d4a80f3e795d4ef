using System.Diagnostics;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>What happened to a campaign. A pure function of the event, so that repeating gets the same.</summary>
/// <param name="CampaignId">Which.</param>
/// <param name="Version">The entry that says so.</param>
/// <param name="Change">
/// <c>CREATED</c>, <c>EDITED</c>, <c>SUBMITTED</c>, <c>APPROVED</c>, <c>RETURNED</c>, <c>LAUNCHED</c>, <c>PAUSED</c>,
/// <c>RESUMED</c> or <c>ENDED</c>.
/// </param>
/// <param name="At">When.</param>
/// <param name="ContentHash">What was submitted or approved.</param>
internal sealed record CampaignChangeResponse(
    string CampaignId, long Version, string Change, DateTimeOffset At, string? ContentHash = null)
{
    public static CampaignChangeResponse From(CampaignAnswer.Done done) =>
        new(done.Campaign.ToString(), done.Version, ChangeOf(done.Event), done.Event.At, HashOf(done.Event));

    private static string? HashOf(CampaignEvent happened) => happened switch
    {
        CampaignEvent.Submitted submitted => submitted.Hash.Value,
        CampaignEvent.Approved approved => approved.Hash.Value,
        _ => null,
    };

    private static string ChangeOf(CampaignEvent happened) => happened switch
    {
        CampaignEvent.Created => "CREATED",
        CampaignEvent.Edited => "EDITED",
        CampaignEvent.Submitted => "SUBMITTED",
        CampaignEvent.Approved => "APPROVED",
        CampaignEvent.Returned => "RETURNED",
        CampaignEvent.Launched => "LAUNCHED",
        CampaignEvent.Paused => "PAUSED",
        CampaignEvent.Resumed => "RESUMED",
        CampaignEvent.Ended => "ENDED",
        CampaignEvent.Started => "STARTED",
        CampaignEvent.Stopped => "STOPPED",
        _ => throw new UnreachableException(),
    };
}
