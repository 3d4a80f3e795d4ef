using System.Globalization;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Regions;
using CardPlatform.Grains.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Activities;

/// <summary>The activities that there are, for everybody; and those that an officer prepares.</summary>
internal static class ActivityListEndpoints
{
    private const string StateName = "state";
    private const string NextName = "next";
    private const string CityName = "city";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/activities", ListAsync)
        .Describe(
            "activities",
            "listActivities",
            "The activities that were launched, newest first; to officers also those that their union prepares.")
        .MayBeByAnOfficer()
        .MayAsk(
            StateName,
            "Only activities of this status, by now: `ANNOUNCED`, `OPEN`, `CLOSED`, `OVER` or `CANCELLED`; for "
                + "officers also `DRAFT`, `SUBMITTED` or `APPROVED`.")
        .MayAsk(
            NextName,
            "For officers: only activities whose version under preparation is at this stage, `DRAFT`, `SUBMITTED` (it "
                + "waits for approval) or `APPROVED`.")
        .MayAsk(CityName, "Only activities in this city (GB/T 2260).")
        .GivesPages()
        .Gives(200, "activities", ActivitySamples.List, ApiJson.Answers.ActivityListResponse);

    private static async Task<IResult> ListAsync(
        ApiCall call,
        string? state = null,
        string? next = null,
        string? city = null,
        string? cursor = null,
        string? limit = null)
    {
        if (!call.ReadCaller().Is(out var caller, out var problem))
            return problem;
        var check = new FieldCheck();
        var page = PageQuery.Read(cursor, limit, text => ActivityId.TryParse(text, null, out _), check);
        var query = new ActivityListQuery(
            page,
            string.IsNullOrEmpty(state) ? null : check.Code<ActivityStatus>(state, StateName),
            string.IsNullOrEmpty(next) ? null : check.Code<VersionStage>(next, NextName),
            string.IsNullOrEmpty(city) ? null : ToCity(city, check));
        if (check.Problem is { } malformed)
            return malformed;

        var list = await call.WithinDeadlineAsync(
            call.Grains.GetGrain<IActivityListGrain>(IActivityListGrain.Key).GetAsync(query, caller.Actor));
        return Answers.Ok(ActivityListResponse.From(list), ApiJson.Answers.ActivityListResponse);
    }

    private static City ToCity(string text, FieldCheck check) => check.City(
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0, CityName);
}
