using System.Globalization;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>Reads read models; it keeps nothing, so its calls interleave freely.</summary>
[Reentrant]
internal sealed class CampaignReportGrain(
    IReadModels models,
    IJournal journal,
    IUnionTree unions,
    RulebookInForce rulebook,
    DryRunTurn turn,
    TimeProvider clock) : Grain, ICampaignReportGrain
{
    private const int TopMerchants = 10;

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

    public async Task<Reach?> GetReachAsync()
    {
        if (await FindCampaignAsync() is not { } campaign)
            return null;
        var (progress, counts) = await models.CountAudienceAsync(AudienceFilters.Of(campaign.Terms));
        var active = counts.Where(count => (CardStatus)count.Status is CardStatus.Active).Sum(count => count.Members);
        var inactive = counts
            .Where(count => (CardStatus)count.Status is not (CardStatus.Active or CardStatus.Closed))
            .Sum(count => count.Members);
        return new Reach(
            campaign.TermsVersion,
            AsOf.From(progress),
            active,
            inactive,
            WorstCase.Of(campaign.Terms, active + inactive));
    }

    public async Task<DryRun?> DryRunAsync(BusinessDay day)
    {
        if (await FindCampaignAsync() is not { } campaign)
            return null;
        var rehearsal = new Rehearsal(campaign, day, rulebook.Current, unions);
        var isComplete = await new DayReplay(models, clock, turn).PlayAsync(rehearsal, day);
        var top = rehearsal.Merchants.OrderByDescending(merchant => merchant.Value.Discount.Value)
            .ThenBy(merchant => merchant.Key.Value).Take(TopMerchants).ToList();
        var names = await models.ReadMerchantsAsync([.. top.Select(merchant => merchant.Key.Value)]);
        var sums = rehearsal.Sums;
        return new DryRun(
            campaign.TermsVersion,
            day,
            rehearsal.Sales,
            sums.Applied,
            sums.Discount.Value,
            sums.Union.Value,
            sums.Merchant.Value,
            sums.Sponsor.Value,
            [.. top.Select(merchant => new DryRunMerchant(
                merchant.Key.Value,
                names.GetValueOrDefault(merchant.Key.Value)?.Name,
                merchant.Value.Applied,
                merchant.Value.Discount.Value))],
            Truncated: !isComplete,
            rehearsal.Until);
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

    /// <summary>The terms that staff are working on, as if they were in force; or else those that are.</summary>
    private async Task<RunningCampaign?> FindCampaignAsync()
    {
        var view = await GrainFactory.GetGrain<ICampaignGrain>(Id).GetAsync();
        if (view?.State is { Next: { } next })
            return new RunningCampaign(view.Campaign, next.No, next.Terms);
        if (view?.State is { Terms: { } terms, TermsVersion: var version })
            return new RunningCampaign(view.Campaign, version, terms);
        DeactivateOnIdle();
        return null;
    }
}
