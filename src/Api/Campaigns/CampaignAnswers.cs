using System.Diagnostics;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Campaigns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Campaigns;

/// <summary>What the routes of campaigns answer.</summary>
internal static class CampaignAnswers
{
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params CampaignRefusal[] reasons) =>
        route.Refuses([.. reasons.Select(RefusalCodes.Of)]);

    public static Problem Unknown() => new(RefusalCodes.Of(CampaignRefusal.CampaignUnknown));

    public static IResult ToResult(CampaignAnswer answer) => answer switch
    {
        CampaignAnswer.Done { Event: CampaignEvent.Created } done => Answers.Created(
            $"/v1/campaigns/{done.Campaign}",
            CampaignChangeResponse.From(done),
            ApiJson.Answers.CampaignChangeResponse,
            done.IsReplay),
        CampaignAnswer.Done done => Answers.Ok(
            CampaignChangeResponse.From(done), ApiJson.Answers.CampaignChangeResponse, done.IsReplay),
        CampaignAnswer.Refused(var reason, var problem) => new Problem(
            problem is { } terms ? RefusalCodes.Of(terms) : RefusalCodes.Of(reason)),
        CampaignAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };
}
