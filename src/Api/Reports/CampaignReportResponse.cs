using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>What a campaign was used for, by day, merchant or city.</summary>
/// <param name="AsOf">Up to where.</param>
/// <param name="Items">The figures, in the order of their days, merchants or cities.</param>
/// <param name="NextCursor">Where the next page begins; left out on the last one.</param>
internal sealed record CampaignReportResponse(
    AsOfResponse AsOf, IReadOnlyList<FigureLineResponse> Items, string? NextCursor = null)
{
    public static CampaignReportResponse From(CampaignReport report, ReportGrouping grouping) => new(
        AsOfResponse.From(report.AsOf),
        [.. report.Lines.Select(line => FigureLineResponse.From(line, grouping))],
        report.HasMore ? report.Lines[^1].Key : null);
}
