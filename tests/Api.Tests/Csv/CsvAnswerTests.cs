using System.Globalization;
using System.Reflection;
using CardPlatform.Api.Tests.Support;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Reports;
using CardPlatform.Ledger;

namespace CardPlatform.Api.Tests.Csv;

/// <summary>A file of many pages, before grains that give them one after another.</summary>
public sealed class CsvAnswerTests
{
    private const string Path = "/v1/campaigns/1/figures/by-merchant?format=csv";

    private static readonly AsOf AsOf = new("1.1", null);

    [Fact]
    public async Task Csv_OfManyPages_HasAllOfTheirRows()
    {
        var pages = 0;
        await using var server = await StartAsync(_ => Page(++pages, of: 150));

        var file = await server.Http.AskAsync(Path);

        Assert.Equal(200, file.Status);
        var lines = file.Text.Split("\r\n");
        Assert.Equal(1 + (150 * PageRequest.MaxLimit) + 1, lines.Length);
        Assert.StartsWith("150000,", lines[^2], StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public async Task Csv_ThatBreaksOff_DoesNotEndCleanly()
    {
        var pages = 0;
        await using var server = await StartAsync(
            _ => ++pages < 3 ? Page(pages, of: 9) : new LedgerUnavailableException("gone"));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.Http.AskAsync(Path));

        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task Csv_ThatCannotBegin_IsAProblem()
    {
        await using var server = await StartAsync(_ => new LedgerUnavailableException("gone"));

        var answered = await server.Http.AskAsync(Path);

        Assert.Equal((503, "LEDGER_UNAVAILABLE"), (answered.Status, answered.Code));
    }

    private static Task<ApiServer> StartAsync(Func<MethodInfo, object?> figures)
    {
        Func<MethodInfo, object?> script = method =>
            method.Name == nameof(ICampaignGrain.LookAsync) ? null : figures(method);
        return ApiServer.StartScriptedAsync(script);
    }

    private static CampaignReport Page(int page, int of) => new(
        AsOf,
        [
            .. Enumerable.Range(((page - 1) * PageRequest.MaxLimit) + 1, PageRequest.MaxLimit).Select(merchant =>
                new CampaignReportLine(
                    merchant.ToString(CultureInfo.InvariantCulture), "店", 1, 100, 10, 10, 0, 0, 0, 0)),
        ],
        HasMore: page < of);
}
