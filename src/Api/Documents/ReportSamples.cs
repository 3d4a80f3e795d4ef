using System.Text;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Reports;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Documents;

/// <summary>The examples of reports in the OpenAPI document.</summary>
internal static class ReportSamples
{
    private static readonly AsOfResponse AsOf =
        new("104233.2", new DateTimeOffset(2026, 5, 1, 12, 0, 0, BusinessDay.Offset));

    public static readonly TrialBalanceResponse TrialBalance = new(
        AsOf,
        new Balance(0),
        [
            new AccountKindResponse("funder", 2, new Balance(61_500), new Balance(0), new Balance(61_500)),
            new AccountKindResponse("merchant", 1, new Balance(0), new Balance(-41_500), new Balance(-41_500)),
            new AccountKindResponse("purse", 1, new Balance(0), new Balance(-20_000), new Balance(-20_000)),
        ],
        [
            new AccountResponse("funder/sponsor/17", new Balance(500), 1),
            new AccountResponse("funder/union", new Balance(61_000), 205),
        ],
        "funder/union");

    public static readonly CampaignListResponse Campaigns = new(
        AsOf,
        [
            new CampaignLineResponse(
                "17",
                9,
                Codes.Of(CampaignStatus.Running),
                RequestSamples.CampaignName,
                new DateTimeOffset(2026, 5, 1, 0, 0, 0, BusinessDay.Offset),
                new DateTimeOffset(2026, 5, 6, 0, 0, 0, BusinessDay.Offset),
                [Codes.Of(OfferKind.PercentOff)],
                new DateTimeOffset(2026, 4, 20, 9, 30, 0, BusinessDay.Offset),
                410100,
                1,
                new Amount(5_000_000),
                "staff-7",
                new PreparedTermsResponse(
                    2,
                    Codes.Of(VersionStage.Submitted),
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    ["staff-7", "staff-8"])),
        ],
        "17");

    private static readonly FigureLineResponse Line = new(
        205,
        new Amount(512_500),
        new Amount(102_500),
        new Balance(61_000),
        new Balance(41_000),
        new Balance(0),
        1,
        new Amount(500));

    public static readonly CampaignReportResponse ByDay = new(AsOf, [Line with { Day = "2026-05-01" }], "2026-05-01");

    public static readonly CampaignReportResponse ByMerchant =
        new(AsOf, [Line with { MerchantId = "1042", MerchantName = "丹尼斯百货" }]);

    public static readonly CampaignReportResponse ByCity =
        new(AsOf, [Line with { City = new CityResponse(410100, "郑州", "Zhengzhou") }]);

    public static readonly string ByDayCsv = Csv(ReportGrouping.Day, "2026-05-01", null);

    public static readonly string ByMerchantCsv = Csv(ReportGrouping.Merchant, "1042", "丹尼斯百货");

    public static readonly string ByCityCsv = Csv(ReportGrouping.City, "410100", null);

    public static readonly GrantResponse Grant = new(
        "18",
        AsOf,
        12_345,
        new Amount(123_450_000),
        new Amount(80_000_000),
        new Amount(10_000),
        new Amount(0),
        new Amount(43_460_000));

    public static readonly ReachResponse Reach = new("17", 1, AsOf, 123_456, 7_890, new Balance(50_000_000));

    public static readonly DryRunRequest DryRunRequest = new("2026-05-01");

    public static readonly DryRunResponse DryRun = new(
        "17",
        1,
        "2026-05-01",
        8_765,
        205,
        new Balance(102_500),
        new Balance(61_500),
        new Balance(41_000),
        new Balance(0),
        [new DryRunMerchantResponse("1042", "丹尼斯百货", 180, new Balance(90_000))],
        Truncated: false,
        new DateTimeOffset(2026, 5, 1, 21, 58, 3, BusinessDay.Offset));

    private static string Csv(ReportGrouping grouping, string key, string? name)
    {
        using var table = FigureTable.Create(grouping);
        FigureTable.Add(
            table,
            new CampaignReportLine(key, name, 205, 512_500, 102_500, 61_000, 41_000, 0, 1, 500),
            grouping);
        return Encoding.UTF8.GetString(table.TakeBytes());
    }
}
