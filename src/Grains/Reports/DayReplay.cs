using CardPlatform.Domain.Time;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>
/// Reads the sales of a day page by page and plays them, a page being read while the one before it is played.
/// </summary>
internal sealed class DayReplay(IReadModels models, TimeProvider clock, DryRunTurn turn)
{
    private const int PageSize = IReadModels.MaxRows;

    private readonly long _startedAt = clock.GetTimestamp();

    /// <summary>No more than there are merchants in a province.</summary>
    private readonly Dictionary<long, MerchantRow?> _merchants = [];

    private TimeSpan Left =>
        TimeSpan.FromSeconds(ICampaignReportGrain.DryRunSeconds) - clock.GetElapsedTime(_startedAt);

    /// <summary>Plays all of a day, or what there is time for.</summary>
    /// <returns>Whether it was all of it.</returns>
    public async Task<bool> PlayAsync(Rehearsal rehearsal, BusinessDay day)
    {
        if (!await turn.TakeAsync(Left))
            return false;
        try
        {
            return await models.FindSalesAsync(day.Date) is not { } sales || await PlayAsync(rehearsal, sales);
        }
        finally
        {
            turn.GiveBack();
        }
    }

    private async Task<bool> PlayAsync(Rehearsal rehearsal, SalesDay sales)
    {
        var page = await models.ReadSalesAsync(sales, sales.Beginning, PageSize);
        for (var played = 0; page.Count > 0;)
        {
            if (played >= ICampaignReportGrain.MaxSales || Left <= TimeSpan.Zero)
                return false;
            var next = page.Count < PageSize
                ? Task.FromResult<IReadOnlyList<JournalEntry>>([])
                : models.ReadSalesAsync(sales, page[^1].Position, PageSize);
            try
            {
                await PlayAsync(rehearsal, page);
            }
            finally
            {
                played += page.Count;
                page = await next;
            }
        }

        return true;
    }

    private async Task PlayAsync(Rehearsal rehearsal, IReadOnlyList<JournalEntry> entries)
    {
        var sales = entries.Select(RehearsedSale.In).OfType<RehearsedSale>().ToList();
        var members = await models.ReadMembersAsync([.. sales.Select(sale => sale.Card.Value).Distinct()]);
        await LearnMerchantsAsync(sales);
        foreach (var sale in sales)
        {
            rehearsal.Play(
                sale, members.GetValueOrDefault(sale.Card.Value), _merchants[sale.Terminal.Merchant.Value]);
        }
    }

    private async Task LearnMerchantsAsync(IEnumerable<RehearsedSale> sales)
    {
        var unknown = sales.Select(sale => sale.Terminal.Merchant.Value).Distinct()
            .Where(merchant => !_merchants.ContainsKey(merchant)).ToList();
        if (unknown.Count == 0)
            return;
        var found = await models.ReadMerchantsAsync(unknown);
        foreach (var merchant in unknown)
            _merchants[merchant] = found.GetValueOrDefault(merchant);
    }
}
