using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Grains.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Campaigns;

/// <summary>The campaigns that an officer may look at.</summary>
internal static class CampaignListEndpoints
{
    private const string StateName = "state";
    private const string NextName = "next";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/campaigns", ListAsync)
        .Describe("campaigns", "listCampaigns", "The campaigns of unions within the officer's own, newest first.")
        .ByAnOfficer()
        .MayAsk(
            StateName,
            "Only campaigns of this status, by now: `DRAFT`, `SUBMITTED`, `APPROVED`, `SCHEDULED`, `RUNNING`, "
                + "`PAUSED`, `OVER` or `ENDED`.")
        .MayAsk(
            NextName,
            "Only campaigns whose version under preparation is at this stage, whatever is in force beside it: `DRAFT`, "
                + "`SUBMITTED` (it waits for approval) or `APPROVED`.")
        .GivesPages()
        .Gives(200, "campaigns", ReportSamples.Campaigns, ApiJson.Answers.CampaignListResponse);

    private static async Task<IResult> ListAsync(
        ApiCall call, string? state = null, string? next = null, string? cursor = null, string? limit = null)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var check = new FieldCheck();
        var page = PageQuery.Read(cursor, limit, text => CampaignId.TryParse(text, null, out _), check);
        var query = new CampaignListQuery(
            page,
            string.IsNullOrEmpty(state) ? null : check.Code<CampaignStatus>(state, StateName),
            string.IsNullOrEmpty(next) ? null : check.Code<VersionStage>(next, NextName));
        if (check.Problem is { } malformed)
            return malformed;

        var list = await call.WithinDeadlineAsync(
            call.Grains.GetGrain<ICampaignListGrain>(ICampaignListGrain.Key).GetAsync(query, actor));
        return Answers.Ok(CampaignListResponse.From(list), ApiJson.Answers.CampaignListResponse);
    }
}
