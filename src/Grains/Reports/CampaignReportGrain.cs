using System.Globalization;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>Reads read models; it keeps nothing, so its calls interleave freely.</summary>
[Reentrant]
internal sealed class CampaignReportGrain(IReadModels models, IJournal journal) : Grain, ICampaignReportGrain
{
    private long Id => this.GetPrimaryKeyLong();

    public async Task<CampaignReport?> GetFiguresAsync(ReportGrouping grouping, PageRequest page)
    {
        if (!await ExistsAsync())
            return null;
        var (after, limit) = (page.After, page.Limit);
        return grouping switch
        {
            ReportGrouping.Day => ToReport(
                await models.ReadFiguresByDayAsync(
                    Id, after is null ? DateOnly.MinValue : ParseDay(after), limit),
                limit,
                day => day.ToString("O", CultureInfo.InvariantCulture)),
            ReportGrouping.Merchant => ToReport(
                await models.ReadFiguresByMerchantAsync(
                    Id, after is null ? -1 : long.Parse(after, CultureInfo.InvariantCulture), limit),
                limit,
                merchant => merchant.ToString(CultureInfo.InvariantCulture)),
            ReportGrouping.City => ToReport(
                await models.ReadFiguresByCityAsync(
                    Id, after is null ? -1 : int.Parse(after, CultureInfo.InvariantCulture), limit),
                limit,
                city => city.ToString(CultureInfo.InvariantCulture)),
            _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "A grouping of a later version."),
        };
    }

    public async Task<GrantReport?> GetGrantAsync()
    {
        if (!await ExistsAsync())
            return null;
        var (progress, sums) = await models.ReadGrantAsync(Id);
        return new GrantReport(
            AsOf.From(progress), sums.Touched, sums.TouchedAmount, sums.Spent, sums.Returned, sums.Expired);
    }

    private static DateOnly ParseDay(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static CampaignReport ToReport<TKey>(
        CampaignFigureRows<TKey> rows, int limit, Func<TKey, string> toText) => new(
        AsOf.From(rows.Progress),
        [.. rows.Figures.Select(figure => ToLine(toText(figure.Key), figure.Name, figure.Sums))],
        HasMore: rows.Figures.Count == limit);

    private static CampaignReportLine ToLine(string key, string? name, CampaignSums sums) => new(
        key,
        name,
        sums.Redeemed,
        sums.Gross,
        sums.Discount,
        sums.Union,
        sums.Merchant,
        sums.Sponsor,
        sums.Refunded,
        sums.RefundedDiscount);

    private async Task<bool> ExistsAsync()
    {
        if (await journal.ReadAsync(new StreamId(StreamKind.Campaign, Id), version: 1) is not null)
            return true;
        DeactivateOnIdle();
        return false;
    }
}
