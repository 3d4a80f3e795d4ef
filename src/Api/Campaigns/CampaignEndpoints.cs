using System.Diagnostics;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Campaigns;

/// <summary>The life of a campaign, and what it has used.</summary>
internal static class CampaignEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/campaigns", CreateAsync)
            .Describe("campaigns", "createCampaign", "Writes the draft of a campaign.")
            .Takes(RequestSamples.CreateCampaign, ApiJson.Requests.CreateCampaignRequest)
            .Gives(201, "created", AnswerSamples.CampaignCreated, ApiJson.Answers.CampaignChangeResponse)
            .WritesOncePerKey()
            .Refuses(ProblemCodes.FieldMalformed, ProblemCodes.AmountOutOfRange)
            .Refuses(ProblemCodes.SpanInvalid, ProblemCodes.FundingInvalid)
            .Refuses(CampaignRefusal.CampaignOver)
            .Refuses([.. Enum.GetValues<TermsProblem>().Select(RefusalCodes.Of)]);
        routes.MapGet("/campaigns/{campaignId}", GetAsync)
            .Describe("campaigns", "getCampaign", "A campaign as it stands.")
            .Gives(200, "campaign", AnswerSamples.Campaign, ApiJson.Answers.CampaignResponse)
            .Refuses(CampaignRefusal.CampaignUnknown);
        routes.MapGet("/campaigns/{campaignId}/figures", GetFiguresAsync)
            .Describe("campaigns", "getFigures", "What a campaign has used, exact as of the last commit.")
            .Gives(200, "figures", AnswerSamples.Figures, ApiJson.Answers.FiguresResponse)
            .Refuses(CampaignRefusal.CampaignUnknown);
        routes.MapPost("/campaigns/{campaignId}/start", StartAsync)
            .DescribeChange("startCampaign", "Puts the draft in force and opens its quotas.")
            .TakesNothing()
            .Refuses(CampaignRefusal.CampaignAlreadyStarted, CampaignRefusal.CampaignOver);
        routes.MapPost("/campaigns/{campaignId}/stop", StopAsync)
            .DescribeChange("stopCampaign", "Ends it for good: no redemption commits after this.")
            .TakesNothing()
            .Refuses(CampaignRefusal.CampaignNotRunning);
    }

    private static RouteHandlerBuilder DescribeChange(this RouteHandlerBuilder route, string id, string summary) =>
        route.Describe("campaigns", id, summary)
            .Gives(200, "changed", AnswerSamples.CampaignStarted, ApiJson.Answers.CampaignChangeResponse)
            .WritesOncePerKey()
            .Refuses(CampaignRefusal.CampaignUnknown, CampaignRefusal.CampaignStopped);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params CampaignRefusal[] reasons) =>
        route.Refuses([.. reasons.Select(RefusalCodes.Of)]);

    private static async Task<IResult> CreateAsync(ApiCall call)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.CreateCampaignRequest, CampaignMapping.ToCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;

        var registry = call.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        return ToResult(await call.WithinDeadlineAsync(registry.CreateCampaignAsync(command, name)));
    }

    private static async Task<IResult> GetAsync(string campaignId, ApiCall call)
    {
        if (!CampaignId.TryParse(campaignId, null, out var id))
            return Unknown();

        var view = await call.WithinDeadlineAsync(call.Grains.GetGrain<ICampaignGrain>(id.Value).GetAsync());
        return view is null ? Unknown() : Answers.Ok(CampaignResponse.Of(view), ApiJson.Answers.CampaignResponse);
    }

    private static async Task<IResult> GetFiguresAsync(string campaignId, ApiCall call)
    {
        if (!CampaignId.TryParse(campaignId, null, out var id))
            return Unknown();

        var figures = await call.WithinDeadlineAsync(call.Grains.GetGrain<ICampaignGrain>(id.Value).GetFiguresAsync());
        return figures is null
            ? Unknown()
            : Answers.Ok(FiguresResponse.From(figures), ApiJson.Answers.FiguresResponse);
    }

    private static Task<IResult> StartAsync(string campaignId, ApiCall call) =>
        ChangeAsync(campaignId, call, static (campaign, name) => campaign.StartAsync(name));

    private static Task<IResult> StopAsync(string campaignId, ApiCall call) =>
        ChangeAsync(campaignId, call, static (campaign, name) => campaign.StopAsync(name));

    private static async Task<IResult> ChangeAsync(
        string campaignId, ApiCall call, Func<ICampaignGrain, RequestName, Task<CampaignAnswer>> change)
    {
        if (!call.ReadName().Is(out var name, out var problem))
            return problem;
        if (await call.ReadNothingAsync() is { } unexpected)
            return unexpected;
        if (!CampaignId.TryParse(campaignId, null, out var id))
            return Unknown();

        return ToResult(await call.WithinDeadlineAsync(change(call.Grains.GetGrain<ICampaignGrain>(id.Value), name)));
    }

    private static Problem Unknown() => new(RefusalCodes.Of(CampaignRefusal.CampaignUnknown));

    private static IResult ToResult(CampaignAnswer answer) => answer switch
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
