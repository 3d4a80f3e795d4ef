using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Campaigns;

/// <summary>What campaigns promise, and what they have used.</summary>
internal static class CampaignEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/campaigns", CreateAsync)
            .Describe("campaigns", "createCampaign", "Writes the draft of a campaign's first version.")
            .Gives(201, "created", AnswerSamples.CampaignCreated, ApiJson.Answers.CampaignChangeResponse)
            .TakesTerms();
        routes.MapPost("/campaigns/{campaignId}/terms", EditAsync)
            .Describe(
                "campaigns",
                "editCampaign",
                "States the terms of the version under preparation anew, or begins the next one beside that in force.")
            .Gives(200, "edited", AnswerSamples.CampaignEdited, ApiJson.Answers.CampaignChangeResponse)
            .TakesTerms()
            .WithMetadata(MatchedRoute.Instance)
            .Refuses(ProblemCodes.IfMatchMissing, ProblemCodes.IfMatchMalformed)
            .Refuses(CampaignRefusal.CampaignUnknown, CampaignRefusal.CampaignStopped, CampaignRefusal.CampaignChanged)
            .Refuses(CampaignRefusal.CampaignClassFixed);
        routes.MapGet("/campaigns/{campaignId}", GetAsync)
            .Describe("campaigns", "getCampaign", "A campaign as it stands.")
            .Gives(200, "campaign", AnswerSamples.Campaign, ApiJson.Answers.CampaignResponse)
            .ShowsACampaign();
        routes.MapGet("/campaigns/{campaignId}/figures", GetFiguresAsync)
            .Describe("campaigns", "getFigures", "What a campaign has used, exact as of the last commit.")
            .Gives(200, "figures", AnswerSamples.Figures, ApiJson.Answers.FiguresResponse)
            .ShowsACampaign();
        CampaignLifeEndpoints.Map(routes);
        CampaignListEndpoints.Map(routes);
    }

    private static RouteHandlerBuilder TakesTerms(this RouteHandlerBuilder route) => route
        .Takes(RequestSamples.CreateCampaign, ApiJson.Requests.CampaignTermsRequest)
        .WritesOncePerKey()
        .ByAnOfficer()
        .Refuses(ProblemCodes.FieldMalformed, ProblemCodes.AmountOutOfRange)
        .Refuses(ProblemCodes.SpanInvalid, ProblemCodes.FundingInvalid)
        .Refuses(CampaignRefusal.CampaignOutOfScope, CampaignRefusal.CampaignOver)
        .Refuses([.. Enum.GetValues<TermsProblem>().Select(RefusalCodes.Of)]);

    private static async Task<IResult> CreateAsync(ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.CampaignTermsRequest, CampaignMapping.ToTerms);
        if (!parsed.Is(out var terms, out problem))
            return problem;

        var registry = call.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        return CampaignAnswers.ToResult(await call.WithinDeadlineAsync(
            registry.CreateCampaignAsync(new CampaignCommand.Create(terms), actor, name)));
    }

    private static async Task<IResult> EditAsync(string campaignId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem) || !call.ReadName().Is(out var name, out problem))
            return problem;
        if (!EntityTag.ReadIfMatch(call.Request).Is(out var tag, out problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.CampaignTermsRequest, CampaignMapping.ToTerms);
        if (!parsed.Is(out var terms, out problem))
            return problem;
        if (!CampaignId.TryParse(campaignId, null, out var id))
            return CampaignAnswers.Unknown();

        var campaign = call.Grains.GetGrain<ICampaignGrain>(id.Value);
        return CampaignAnswers.ToResult(await call.WithinDeadlineAsync(
            campaign.RunAsync(new CampaignCommand.Edit(terms, tag.Version), actor, name)));
    }

    private static async Task<IResult> GetAsync(string campaignId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var (id, refused) = await CampaignAccess.FindAsync(call, actor, campaignId);
        if (refused is not null)
            return refused;

        var view = await call.WithinDeadlineAsync(call.Grains.GetGrain<ICampaignGrain>(id.Value).GetAsync());
        return view is null
            ? CampaignAnswers.Unknown()
            : Answers.Tagged(
                new EntityTag(view.Version), CampaignResponse.Of(view), ApiJson.Answers.CampaignResponse);
    }

    private static async Task<IResult> GetFiguresAsync(string campaignId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var (id, refused) = await CampaignAccess.FindAsync(call, actor, campaignId);
        if (refused is not null)
            return refused;

        var figures = await call.WithinDeadlineAsync(call.Grains.GetGrain<ICampaignGrain>(id.Value).GetFiguresAsync());
        return figures is null
            ? CampaignAnswers.Unknown()
            : Answers.Ok(FiguresResponse.From(figures), ApiJson.Answers.FiguresResponse);
    }
}
