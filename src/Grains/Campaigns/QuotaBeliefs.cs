using System.Collections.Concurrent;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Campaigns;

/// <summary>
/// What this process believes about the quotas of campaigns, so that hopeless commits are spared. Counts are taken one
/// at a time, so an exhausted count is exhausted for everybody. A budget is not: what it refuses to a large discount it
/// may still grant to a small one, so what is remembered is how much it had left.
/// </summary>
/// <remarks>
/// Every quote asks about every campaign that applies, and hardly any is ever used up. So the ledger's hints are asked
/// only about campaigns that have been refused something here lately.
/// </remarks>
internal sealed class QuotaBeliefs(IQuotaHints hints, TimeProvider clock, GrainsOptions options) : IExhaustion
{
    /// <summary>Campaigns watched at most; beyond that all are forgotten, which costs a vain attempt each.</summary>
    public const int MaxWatched = 10_000;

    /// <summary>A hint is never older than this (<c>LedgerOptions.QuotaHintSeconds</c> is far less).</summary>
    private static readonly TimeSpan Watch = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<CampaignId, Refusal> _refusals = new();
    private readonly TimeSpan _budgetLifetime = TimeSpan.FromMilliseconds(options.BudgetHintMilliseconds);

    public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day)
    {
        if (!IsWatched(campaign.Id, out _))
            return null;
        var limits = campaign.Terms.Limits;
        if (hints.LooksExhausted(CampaignQuotas.CountOf(campaign.Id)))
            return SkipReason.CampaignExhausted;
        if (limits.PerDayCount is not null && hints.LooksExhausted(CampaignQuotas.DayOf(campaign.Id, day)))
            return SkipReason.CampaignDayExhausted;
        return limits.PerMerchantCount is not null
            && hints.LooksExhausted(CampaignQuotas.MerchantOf(campaign.Id, merchant))
                ? SkipReason.CampaignMerchantExhausted
                : null;
    }

    public Fen? BudgetLeft(RunningCampaign campaign) =>
        IsWatched(campaign.Id, out var refusal) && clock.GetElapsedTime(refusal.BudgetAt) < _budgetLifetime
            ? refusal.BudgetLeft
            : null;

    /// <summary>Why a coupon of a campaign can hardly be claimed; null if it may.</summary>
    public ClaimDecline? Claims(CampaignId campaign, BusinessDay day)
    {
        if (!IsWatched(campaign, out _))
            return null;
        if (hints.LooksExhausted(CampaignQuotas.ClaimsOf(campaign)))
            return ClaimDecline.CouponsSoldOut;
        return hints.LooksExhausted(CampaignQuotas.ClaimsOnDayOf(campaign, day))
            ? ClaimDecline.CouponsSoldOutToday
            : null;
    }

    /// <summary>A commit found less in one of the campaign's quotas than it asked for.</summary>
    public void Refused(CampaignId campaign)
    {
        if (_refusals.Count >= MaxWatched)
            _refusals.Clear();
        var now = clock.GetTimestamp();
        _refusals.AddOrUpdate(
            campaign, _ => new Refusal(now, null, 0), (_, known) => known with { At = now });
    }

    /// <summary>A commit found less in the campaign's budget than it asked for.</summary>
    public void BudgetRefused(CampaignId campaign, Fen left)
    {
        Refused(campaign);
        var now = clock.GetTimestamp();
        _refusals[campaign] = new Refusal(now, left, now);
    }

    private bool IsWatched(CampaignId campaign, out Refusal refusal)
    {
        refusal = default;
        if (_refusals.IsEmpty || !_refusals.TryGetValue(campaign, out refusal))
            return false;
        if (clock.GetElapsedTime(refusal.At) < Watch)
            return true;
        _refusals.TryRemove(new KeyValuePair<CampaignId, Refusal>(campaign, refusal));
        return false;
    }

    private readonly record struct Refusal(long At, Fen? BudgetLeft, long BudgetAt);
}
