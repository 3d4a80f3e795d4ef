using System.Diagnostics;
using CardPlatform.Api.Calls;
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
        routes.MapPost("/campaigns", CreateAsync);
        routes.MapGet("/campaigns/{campaignId}", GetAsync);
        routes.MapGet("/campaigns/{campaignId}/figures", GetFiguresAsync);
        routes.MapPost("/campaigns/{campaignId}/start", StartAsync);
        routes.MapPost("/campaigns/{campaignId}/stop", StopAsync);
    }

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

    private static Problem Unknown() => new(RefusalCodes.Of(CampaignRefusal.CampaignUnknown, null));

    private static IResult ToResult(CampaignAnswer answer) => answer switch
    {
        CampaignAnswer.Done { Event: CampaignEvent.Created } done => Answers.Created(
            $"/v1/campaigns/{done.Campaign}",
            CampaignChangeResponse.From(done),
            ApiJson.Answers.CampaignChangeResponse,
            done.IsReplay),
        CampaignAnswer.Done done => Answers.Ok(
            CampaignChangeResponse.From(done), ApiJson.Answers.CampaignChangeResponse, done.IsReplay),
        CampaignAnswer.Refused(var reason, var problem) => new Problem(RefusalCodes.Of(reason, problem)),
        CampaignAnswer.RequestMismatch => new Problem(ProblemCodes.RequestMismatch),
        _ => throw new UnreachableException(),
    };
}
