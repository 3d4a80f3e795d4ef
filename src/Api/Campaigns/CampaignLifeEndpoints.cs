using System.Text.Json.Serialization.Metadata;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Campaigns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Campaigns;

/// <summary>The life of a campaign: checked by another than its makers, launched, paused, ended.</summary>
internal static class CampaignLifeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapChecking(routes);
        routes.MapPost("/campaigns/{campaignId}/launch", LaunchAsync)
            .DescribeChange("launchCampaign", "Puts the approved version in force and opens its quotas.")
            .TakesNothing()
            .Refuses(CampaignRefusal.CampaignNotApproved, CampaignRefusal.CampaignOver)
            .Refuses(CampaignRefusal.CampaignAlreadyStarted, CampaignRefusal.CampaignLimitBelowUsed)
            .Refuses(CampaignRefusal.CampaignPurseUndeclared);
        routes.MapPost("/campaigns/{campaignId}/pause", PauseAsync)
            .DescribeChange("pauseCampaign", "Stops it for now: nothing commits under it after this.")
            .TakesNothing()
            .Refuses(CampaignRefusal.CampaignNotRunning, CampaignRefusal.CampaignAlreadyPaused);
        routes.MapPost("/campaigns/{campaignId}/resume", ResumeAsync)
            .DescribeChange("resumeCampaign", "Puts a paused campaign in force again, as it was.")
            .TakesNothing()
            .Refuses(CampaignRefusal.CampaignNotPaused, CampaignRefusal.CampaignOver);
        routes.MapPost("/campaigns/{campaignId}/end", EndAsync)
            .DescribeChange("endCampaign", "Ends it for good: nothing commits under it after this.")
            .TakesNothing();
    }

    private static void MapChecking(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/campaigns/{campaignId}/submit", SubmitAsync)
            .DescribeChange("submitCampaign", "Hands the version under preparation in to be checked.")
            .TakesNothing()
            .Refuses(CampaignRefusal.CampaignNothingPrepared, CampaignRefusal.CampaignAlreadySubmitted)
            .Refuses(CampaignRefusal.CampaignOver, CampaignRefusal.CampaignPurseUndeclared);
        routes.MapPost("/campaigns/{campaignId}/approve", ApproveAsync)
            .DescribeChange("approveCampaign", "Approves what was read, by its hash; nobody approves their own work.")
            .Takes(RequestSamples.ApproveCampaign, ApiJson.Requests.ApproveCampaignRequest)
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(CampaignRefusal.CampaignNothingPrepared, CampaignRefusal.CampaignNotSubmitted)
            .Refuses(CampaignRefusal.CampaignAlreadyApproved, CampaignRefusal.CampaignOwnWork)
            .Refuses(CampaignRefusal.CampaignContentChanged, CampaignRefusal.CampaignOver)
            .Refuses(CampaignRefusal.CampaignPurseUndeclared);
        routes.MapPost("/campaigns/{campaignId}/return", ReturnAsync)
            .DescribeChange("returnCampaign", "Gives what was handed in back to its makers, and says why.")
            .Takes(RequestSamples.ReturnCampaign, ApiJson.Requests.ReturnCampaignRequest)
            .Refuses(ProblemCodes.FieldMalformed)
            .Refuses(CampaignRefusal.CampaignNothingPrepared, CampaignRefusal.CampaignNotSubmitted);
    }

    private static RouteHandlerBuilder DescribeChange(this RouteHandlerBuilder route, string id, string summary) =>
        route.Describe("campaigns", id, summary)
            .Gives(200, "changed", AnswerSamples.CampaignLaunched, ApiJson.Answers.CampaignChangeResponse)
            .WritesOncePerKey()
            .ByAnOfficer()
            .Refuses(CampaignRefusal.CampaignUnknown, CampaignRefusal.CampaignOutOfScope)
            .Refuses(CampaignRefusal.CampaignStopped);

    private static Task<IResult> SubmitAsync(string campaignId, ApiCall call) =>
        ChangeAsync(campaignId, call, new CampaignCommand.Submit());

    private static Task<IResult> LaunchAsync(string campaignId, ApiCall call) =>
        ChangeAsync(campaignId, call, new CampaignCommand.Launch());

    private static Task<IResult> PauseAsync(string campaignId, ApiCall call) =>
        ChangeAsync(campaignId, call, new CampaignCommand.Pause());

    private static Task<IResult> ResumeAsync(string campaignId, ApiCall call) =>
        ChangeAsync(campaignId, call, new CampaignCommand.Resume());

    private static Task<IResult> EndAsync(string campaignId, ApiCall call) =>
        ChangeAsync(campaignId, call, new CampaignCommand.End());

    private static Task<IResult> ApproveAsync(string campaignId, ApiCall call) => ChangeAsync(
        campaignId, call, ApiJson.Requests.ApproveCampaignRequest, CampaignMapping.ToCommand);

    private static Task<IResult> ReturnAsync(string campaignId, ApiCall call) => ChangeAsync(
        campaignId, call, ApiJson.Requests.ReturnCampaignRequest, CampaignMapping.ToCommand);

    /// <summary>For a change that needs no more than its name.</summary>
    private static async Task<IResult> ChangeAsync(string campaignId, ApiCall call, CampaignCommand command)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        if (await call.ReadNothingAsync() is { } unexpected)
            return unexpected;
        if (!CampaignId.TryParse(campaignId, null, out var id))
            return CampaignAnswers.Unknown();

        var campaign = call.Grains.GetGrain<ICampaignGrain>(id.Value);
        return CampaignAnswers.ToResult(await call.WithinDeadlineAsync(campaign.RunAsync(command, actor, name)));
    }

    /// <summary>For a change that says more than its name.</summary>
    private static async Task<IResult> ChangeAsync<TRequest, TCommand>(
        string campaignId,
        ApiCall call,
        JsonTypeInfo<TRequest> type,
        Func<TRequest, FieldCheck, TCommand?> toCommand)
        where TRequest : class
        where TCommand : CampaignCommand
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(type, toCommand);
        if (!parsed.Is(out var command, out problem))
            return problem;
        if (!CampaignId.TryParse(campaignId, null, out var id))
            return CampaignAnswers.Unknown();

        var campaign = call.Grains.GetGrain<ICampaignGrain>(id.Value);
        return CampaignAnswers.ToResult(await call.WithinDeadlineAsync(campaign.RunAsync(command, actor, name)));
    }
}
