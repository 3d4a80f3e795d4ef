using CardPlatform.Api.Csv;
using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>The figures of a campaign as CSV: the fields of the JSON, amounts in fen.</summary>
internal static class FigureTable
{
    private static readonly string[] Figures =
    [
        "redeemedCount", "grossFen", "discountFen", "unionFen", "merchantFen", "sponsorFen", "refundedCount",
        "refundedDiscountFen",
    ];

    public static CsvTable Create(ReportGrouping grouping) => new([.. KeysOf(grouping), .. Figures]);

    public static void Add(CsvTable table, CampaignReportLine line, ReportGrouping grouping)
    {
        table.Add(line.Key);
        if (grouping is ReportGrouping.Merchant)
            table.Add(line.Name);
        if (grouping is ReportGrouping.City)
            table.Add(FigureLineResponse.ToCity(line.Key)?.Zh);
        foreach (var figure in new[]
        {
            line.Redeemed, line.Gross, line.Discount, line.Union, line.Merchant, line.Sponsor, line.Refunded,
            line.RefundedDiscount,
        })
        {
            table.Add(figure);
        }

        table.EndRow();
    }

    private static string[] KeysOf(ReportGrouping grouping) => grouping switch
    {
        ReportGrouping.Day => ["day"],
        ReportGrouping.Merchant => ["merchantId", "merchantName"],
        _ => ["city", "cityName"],
    };
}
