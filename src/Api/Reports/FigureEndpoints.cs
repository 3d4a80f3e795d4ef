using System.Globalization;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Csv;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Json;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CardPlatform.Api.Reports;

/// <summary>What a campaign was used for, from the read models: page by page, or all of it as CSV.</summary>
internal static class FigureEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/campaigns/{campaignId}/figures/by-day", GetByDayAsync)
            .DescribeList("getFiguresByDay", "What a campaign was used for, day by day.", ReportSamples.ByDay)
            .GivesCsv(ReportSamples.ByDayCsv);
        routes.MapGet("/campaigns/{campaignId}/figures/by-merchant", GetByMerchantAsync)
            .DescribeList("getFiguresByMerchant", "What it was used for at each merchant.", ReportSamples.ByMerchant)
            .GivesCsv(ReportSamples.ByMerchantCsv);
        routes.MapGet("/campaigns/{campaignId}/figures/by-city", GetByCityAsync)
            .DescribeList("getFiguresByCity", "What it was used for in each city.", ReportSamples.ByCity)
            .GivesCsv(ReportSamples.ByCityCsv);
        routes.MapGet("/campaigns/{campaignId}/grants", GetGrantAsync)
            .Describe("campaigns", "getGrants", "What became of the money that a campaign grants.")
            .Gives(200, "grants", ReportSamples.Grant, ApiJson.Answers.GrantResponse)
            .ShowsACampaign();
    }

    private static RouteHandlerBuilder DescribeList(
        this RouteHandlerBuilder route, string id, string summary, CampaignReportResponse sample) => route
        .Describe("campaigns", id, summary)
        .GivesPages()
        .Gives(200, "figures", sample, ApiJson.Answers.CampaignReportResponse)
        .ShowsACampaign();

    private static Task<IResult> GetByDayAsync(
        string campaignId, ApiCall call, string? cursor = null, string? limit = null, string? format = null) =>
        GetAsync(
            campaignId,
            call,
            ReportGrouping.Day,
            check => PageQuery.Read(cursor, limit, text => BusinessDay.TryParse(text, null, out _), check),
            format);

    private static Task<IResult> GetByMerchantAsync(
        string campaignId, ApiCall call, string? cursor = null, string? limit = null, string? format = null) =>
        GetAsync(
            campaignId,
            call,
            ReportGrouping.Merchant,
            check => PageQuery.Read(cursor, limit, text => MerchantId.TryParse(text, null, out _), check),
            format);

    private static Task<IResult> GetByCityAsync(
        string campaignId, ApiCall call, string? cursor = null, string? limit = null, string? format = null) =>
        GetAsync(
            campaignId, call, ReportGrouping.City, check => PageQuery.Read(cursor, limit, IsCity, check), format);

    private static bool IsCity(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static async Task<IResult> GetAsync(
        string campaignId,
        ApiCall call,
        ReportGrouping grouping,
        Func<FieldCheck, PageRequest> readPage,
        string? format)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var check = new FieldCheck();
        var page = readPage(check);
        var wantsCsv = CsvQuery.IsWanted(call.Request, format, check);
        if (check.Problem is { } malformed)
            return malformed;
        var (id, refused) = await CampaignAccess.FindAsync(call, actor, campaignId);
        if (refused is not null)
            return refused;

        var campaign = call.Grains.GetGrain<ICampaignReportGrain>(id.Value);
        if (wantsCsv)
            return await ToCsvAsync(call, campaign, id, grouping);
        var report = await call.WithinDeadlineAsync(campaign.GetFiguresAsync(grouping, page));
        return report is null
            ? CampaignAnswers.Unknown()
            : Answers.Ok(CampaignReportResponse.From(report, grouping), ApiJson.Answers.CampaignReportResponse);
    }

    private static async Task<IResult> ToCsvAsync(
        ApiCall call, ICampaignReportGrain campaign, CampaignId id, ReportGrouping grouping)
    {
        var page = new PageRequest(After: null, PageRequest.MaxLimit);
        var first = await call.WithinDeadlineAsync(campaign.GetFiguresAsync(grouping, page));
        if (first is null)
            return CampaignAnswers.Unknown();

        var table = FigureTable.Create(grouping);
        var hasMore = Add(first);
        return new CsvAnswer(
            table, hasMore, AddPageAsync, $"campaign-{id}-by-{grouping.ToString().ToLowerInvariant()}.csv");

        async Task<bool> AddPageAsync() =>
            Add(await call.WithinNewDeadlineAsync(campaign.GetFiguresAsync(grouping, page))
                ?? throw new InvalidOperationException($"Campaign {id} is there no longer."));

        bool Add(CampaignReport report)
        {
            foreach (var line in report.Lines)
                FigureTable.Add(table, line, grouping);
            if (report.HasMore)
                page = page with { After = report.Lines[^1].Key };
            return report.HasMore;
        }
    }

    private static async Task<IResult> GetGrantAsync(string campaignId, ApiCall call)
    {
        if (!call.ReadActor().Is(out var actor, out var problem))
            return problem;
        var (id, refused) = await CampaignAccess.FindAsync(call, actor, campaignId);
        if (refused is not null)
            return refused;

        var report = await call.WithinDeadlineAsync(
            call.Grains.GetGrain<ICampaignReportGrain>(id.Value).GetGrantAsync());
        return report is null
            ? CampaignAnswers.Unknown()
            : Answers.Ok(GrantResponse.From(id.ToString(), report), ApiJson.Answers.GrantResponse);
    }
}
