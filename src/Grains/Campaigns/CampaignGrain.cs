using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>Owns one campaign: rare commands, one at a time.</summary>
internal sealed class CampaignGrain(LedgerAccess access, CampaignCatalogue catalogue, IUnionTree unions)
    : LedgerGrain<CampaignState, CampaignEvent>(access, StreamShapes.Campaigns), ICampaignGrain
{
    /// <summary>The most days that figures go back.</summary>
    public const int MaxDays = 31;

    private CampaignId Id => new(this.GetPrimaryKeyLong());

    public async Task<CampaignAnswer> RunAsync(CampaignCommand command, Actor actor, RequestName request)
    {
        var answer = await ExecuteAsync(CampaignLedgerCommand.For(Id, command, actor, unions, request));

        // This process need not wait for the journal to tell it what it has just written.
        if (answer is CampaignAnswer.Done { IsReplay: false })
            catalogue.Publish(Id, Version, await StateAsync());
        return answer;
    }

    public async Task<CampaignView?> GetAsync()
    {
        var campaign = await StateAsync();
        LeaveIfNothing();
        return campaign.Phase is CampaignPhase.None
            ? null
            : new CampaignView(Id, Version, campaign.StatusAt(Access.Clock.GetUtcNow()), campaign);
    }

    public async Task<CampaignFigures?> GetFiguresAsync()
    {
        if (await StateAsync() is not { Shown: { } terms })
            return null;

        var days = terms.Limits.PerDayCount is null ? [] : DaysOf(terms.Span, Access.Clock.GetUtcNow());
        var quotas = await Access.Journal.ReadQuotasAsync(
            [CampaignQuotas.CountOf(Id), CampaignQuotas.BudgetOf(Id), .. days.Select(Quota)]);
        var found = quotas.ToDictionary(quota => quota.Quota);

        return new CampaignFigures(
            Id,
            Figure(found, CampaignQuotas.CountOf(Id), terms.Limits.TotalCount),
            terms.Limits.TotalBudget is { } budget ? Figure(found, CampaignQuotas.BudgetOf(Id), budget.Value) : null,
            [.. days.Where(day => found.ContainsKey(Quota(day)))
                .Select(day => new DayFigure(day, Figure(found, Quota(day), terms.Limits.PerDayCount)))]);

        QuotaId Quota(BusinessDay day) => CampaignQuotas.DayOf(Id, day);
    }

    private static QuotaFigure Figure(Dictionary<QuotaId, QuotaState> found, QuotaId quota, long? limit) =>
        new(found.TryGetValue(quota, out var state) ? state.Used : 0, limit);

    private static List<BusinessDay> DaysOf(Interval span, DateTimeOffset now)
    {
        var days = new List<BusinessDay>(MaxDays);
        var last = BusinessDay.Of(now < span.Until ? now : span.Until.AddTicks(-1));
        var first = BusinessDay.Of(span.From);
        for (var day = last; day >= first && days.Count < MaxDays; day = new BusinessDay(day.Date.AddDays(-1)))
            days.Add(day);
        days.Reverse();
        return days;
    }
}
