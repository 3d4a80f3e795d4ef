using CardPlatform.Api.Calls;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Reports;

/// <summary>What a campaign could do, before anybody approves it. Changes nothing.</summary>
internal static class ForecastEndpoints
{
    /// <summary>The dry run ends itself before this.</summary>
    private static readonly TimeSpan DryRunPatience = TimeSpan.FromSeconds(ICampaignReportGrain.DryRunSeconds + 10);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/campaigns/{campaignId}/reach", GetReachAsync)
            .Describe("campaigns", "getReach", "Whom its terms would reach, and what they could cost at most.")
            .Gives(200, "reach", ReportSamples.Reach, ApiJson.Answers.ReachResponse)
            .ShowsACampaign();
        routes.MapPost("/campaigns/{campaignId}/dry-run", DryRunAsync)
            .Describe(
                "campaigns",
                "dryRun",
                "What its terms would have given on a past day. Changes nothing. Answers within 60 seconds, by then "
                    + "with as much of the day as was replayed; one dry run at a time.")
            .Takes(ReportSamples.DryRunRequest, ApiJson.Requests.DryRunRequest)
            .Gives(200, "forecast", ReportSamples.DryRun, ApiJson.Answers.DryRunResponse)
            .Refuses(ProblemCodes.FieldMalformed)
            .ShowsACampaign();
    }

    private static async Task<IResult> GetReachAsync(string campaignId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var (id, refused) = await CampaignAccess.FindAsync(call, actor, campaignId);
        if (refused is not null)
            return refused;

        var reach = await call.WithinDeadlineAsync(
            call.Grains.GetGrain<ICampaignReportGrain>(id.Value).GetReachAsync());
        return reach is null
            ? CampaignAnswers.Unknown()
            : Answers.Ok(ReachResponse.From(id.ToString(), reach), ApiJson.Answers.ReachResponse);
    }

    private static async Task<IResult> DryRunAsync(string campaignId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var parsed = await call.ReadAsync(ApiJson.Requests.DryRunRequest, ToDay);
        if (!parsed.Is(out var day, out problem))
            return problem;
        var (id, refused) = await CampaignAccess.FindAsync(call, actor, campaignId);
        if (refused is not null)
            return refused;

        var run = await call.WithinAsync(
            DryRunPatience,
            call.Grains.GetGrain<ICampaignReportGrain>(id.Value).DryRunAsync(day.Value));
        return run is null
            ? CampaignAnswers.Unknown()
            : Answers.Ok(DryRunResponse.From(id.ToString(), run), ApiJson.Answers.DryRunResponse);
    }

    private static DayAsked ToDay(DryRunRequest request, FieldCheck check) =>
        new(check.Parse<BusinessDay>(request.Day, "day", ProblemCodes.FieldMalformed));

    private sealed record DayAsked(BusinessDay Value);
}
