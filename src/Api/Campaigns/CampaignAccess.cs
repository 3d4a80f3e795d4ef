using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;
using CardPlatform.Grains.Campaigns;
using Microsoft.AspNetCore.Builder;

namespace CardPlatform.Api.Campaigns;

/// <summary>Who may look at a campaign, and at what has become of it.</summary>
internal static class CampaignAccess
{
    /// <summary>For a route that lets an officer look at one campaign.</summary>
    public static RouteHandlerBuilder ShowsACampaign(this RouteHandlerBuilder route) => route
        .ByAnOfficer()
        .Refuses(CampaignRefusal.CampaignUnknown, CampaignRefusal.CampaignOutOfScope);

    /// <summary>The id of a campaign, or why the officer may not look at it.</summary>
    public static async Task<(CampaignId Campaign, Problem? Problem)> FindAsync(
        ApiCall call, Actor actor, string campaignId)
    {
        if (!CampaignId.TryParse(campaignId, null, out var id))
            return (id, CampaignAnswers.Unknown());

        var refusal = await call.WithinDeadlineAsync(call.Grains.GetGrain<ICampaignGrain>(id.Value).LookAsync(actor));
        return (id, refusal is { } reason ? new Problem(RefusalCodes.Of(reason)) : null);
    }
}
