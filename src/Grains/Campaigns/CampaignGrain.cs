using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Campaigns;

/// <summary>Owns one campaign: rare commands, one at a time.</summary>
internal sealed class CampaignGrain(
    LedgerAccess access, CampaignCatalogue catalogue, IUnionTree unions, RulebookInForce rulebook, IReadModels models)
    : LedgerGrain<CampaignState, CampaignEvent>(access, StreamShapes.Campaigns), ICampaignGrain
{
    /// <summary>The most days that figures go back.</summary>
    public const int MaxDays = 31;

    /// <summary>The most merchants that figures tell of.</summary>
    public const int MaxMerchants = 100;

    private CampaignId Id => new(this.GetPrimaryKeyLong());

    public async Task<CampaignAnswer> RunAsync(CampaignCommand command, Actor actor, RequestName request)
    {
        var answer = await ExecuteAsync(CampaignLedgerCommand.For(Id, command, actor, unions, rulebook, request));

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

    public async Task<CampaignRefusal?> LookAsync(Actor actor)
    {
        var campaign = await StateAsync();
        LeaveIfNothing();
        if (campaign.Shown is not { } terms)
            return CampaignRefusal.CampaignUnknown;
        return CampaignScope.Shows(actor, terms.Owner, unions) ? null : CampaignRefusal.CampaignOutOfScope;
    }

    public async Task<CampaignFigures?> GetFiguresAsync()
    {
        if (await StateAsync() is not { Shown: { } terms })
            return null;

        var days = DaysOf(terms.Span, Access.Clock.GetUtcNow());
        var merchants = terms.Limits.PerMerchantCount is null
            ? []
            : await models.ReadBusiestMerchantsAsync(Id.Value, MaxMerchants);
        var asked = FigureQuotas.Of(Id, terms, days, [.. merchants.Select(merchant => new MerchantId(merchant))]);
        return asked.ToFigures(await Access.Journal.ReadQuotasAsync(asked.All));
    }

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
