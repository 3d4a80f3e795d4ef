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
    /// <summary>In the terms of a campaign: one that grants money has no other offer.</summary>
    private const string BenefitPurseField = "offers[0].benefit.purse";

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
        CampaignAnswer.Refused(_, { } problem) => new Problem(RefusalCodes.Of(problem)),
        CampaignAnswer.Refused(CampaignRefusal.CampaignPurseUndeclared, _) => new Problem(
            RefusalCodes.Of(CampaignRefusal.CampaignPurseUndeclared), Field: BenefitPurseField),
        CampaignAnswer.Refused(var reason, _) => new Problem(RefusalCodes.Of(reason)),
        CampaignAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };
}
