using System.Collections.Concurrent;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// What this process believes about the quotas of campaigns, so that hopeless commits are spared. Counts are taken one
/// at a time, so an exhausted count is exhausted for everybody. A budget is not: what it refuses to a large discount it
/// may still grant to a small one, and a belief that forgot the amount would strand the rest of the money.
/// </summary>
internal sealed class QuotaBeliefs(IQuotaHints hints, TimeProvider clock, GrainsOptions options) : IExhaustion
{
    private readonly ConcurrentDictionary<CampaignId, Refusal> _refusals = new();
    private readonly TimeSpan _lifetime = TimeSpan.FromMilliseconds(options.BudgetHintMilliseconds);

    public SkipReason? Of(RunningCampaign campaign, Fen discount, BusinessDay day)
    {
        var limits = campaign.Terms.Limits;
        if (hints.LooksExhausted(CampaignQuotas.CountOf(campaign.Id)))
            return SkipReason.CampaignExhausted;
        if (limits.TotalBudget is not null && IsRefused(campaign.Id, discount))
            return SkipReason.CampaignExhausted;
        return limits.PerDayCount is not null && hints.LooksExhausted(CampaignQuotas.DayOf(campaign.Id, day))
            ? SkipReason.CampaignDayExhausted
            : null;
    }

    public void BudgetRefused(CampaignId campaign, Fen discount) =>
        _refusals[campaign] = new Refusal(discount, clock.GetTimestamp());

    private bool IsRefused(CampaignId campaign, Fen discount)
    {
        if (!_refusals.TryGetValue(campaign, out var refusal))
            return false;
        if (clock.GetElapsedTime(refusal.At) < _lifetime)
            return discount >= refusal.Discount;
        _refusals.TryRemove(new KeyValuePair<CampaignId, Refusal>(campaign, refusal));
        return false;
    }

    private readonly record struct Refusal(Fen Discount, long At);
}
