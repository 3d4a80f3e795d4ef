using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Invariant 3: no quota goes past its limit, and what is used of it is what the journal says was used.
/// </summary>
internal sealed class QuotasCheck() : AuditCheck(
    "quotas", "every quota is within its limit, and used exactly as often as the journal says")
{
    private readonly Dictionary<QuotaId, long> _used = [];

    /// <summary>
    /// Quotas that every campaign has, with or without a limit; the others exist only where there is one.
    /// </summary>
    private readonly HashSet<QuotaId> _counted = [];

    protected override void See(AuditedEntry audited)
    {
        foreach (var redeemed in audited.Card.OfType<Redeemed>())
        {
            foreach (var applied in redeemed.Applied)
            {
                Use(CampaignQuotas.CountOf(applied.Campaign), 1);
                Use(CampaignQuotas.BudgetOf(applied.Campaign), applied.Discount.Value);
                UseBeside(applied, redeemed);
                _counted.Add(CampaignQuotas.CountOf(applied.Campaign));
                _counted.Add(CampaignQuotas.BudgetOf(applied.Campaign));
            }
        }

        foreach (var claimed in audited.Card.OfType<CouponClaimed>())
        {
            Use(CampaignQuotas.ClaimsOf(claimed.Campaign), 1);
            if (claimed.Took is null || claimed.Took.Value.HasFlag(QuotasTaken.Day))
                Use(CampaignQuotas.ClaimsOnDayOf(claimed.Campaign, BusinessDay.Of(claimed.At)), 1);
            _counted.Add(CampaignQuotas.ClaimsOf(claimed.Campaign));
        }

        foreach (var (before, happened, _) in audited.Activity)
        {
            foreach (var (card, change) in SeriesUse.Of(before, happened))
                Use(SeriesQuotas.Of(before.Terms!.Series!.Code, card), change);
        }

        foreach (var refunded in audited.Card.OfType<Refunded>())
            GiveBack(refunded);
        foreach (var granted in audited.Card.OfType<Granted>())
        {
            Use(CampaignQuotas.CountOf(granted.Campaign), 1);
            Use(CampaignQuotas.BudgetOf(granted.Campaign), granted.Lots.Sum(lot => lot.Available.Value));
            _counted.Add(CampaignQuotas.CountOf(granted.Campaign));
            _counted.Add(CampaignQuotas.BudgetOf(granted.Campaign));
        }
    }

    public override async Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        await foreach (var quota in journal.QuotasAsync(cancellationToken))
        {
            var used = _used.GetValueOrDefault(quota.Quota);
            Compare(quota.Used == used, () => $"{quota.Quota} says {quota.Used} is used, the journal says {used}");
            Compare(quota.Used <= quota.Limit, () => $"{quota.Quota} is used {quota.Used} of {quota.Limit}");
            _counted.Remove(quota.Quota);
            _used.Remove(quota.Quota);
        }

        // What was taken and given back within one commit never was: such a quota need not exist.
        foreach (var (missing, used) in _used.Where(each => SeriesQuotas.IsOne(each.Key) && each.Value != 0))
            Compare(holds: false, () => $"{missing} does not exist, though the journal says {used} of it is used");

        foreach (var missing in _counted)
            Compare(holds: false, () => $"{missing} does not exist, though the journal says it was used");
    }

    private void UseBeside(AppliedOffer applied, Redeemed redeemed)
    {
        // Entries of before it was recorded say nothing of what they took beside the count: the only further quota then
        // was that of the day, and it exists only where the day was limited.
        var took = applied.Lines is null ? QuotasTaken.Day : applied.Took;
        UseBeside(applied.Campaign, took, redeemed.At, redeemed.Terminal.Merchant, 1);
    }

    private void UseBeside(CampaignId campaign, QuotasTaken? took, DateTimeOffset at, MerchantId merchant, int uses)
    {
        if (took?.HasFlag(QuotasTaken.Day) is true)
            Use(CampaignQuotas.DayOf(campaign, BusinessDay.Of(at)), uses);
        if (took?.HasFlag(QuotasTaken.Merchant) is true)
            Use(CampaignQuotas.MerchantOf(campaign, merchant), uses);
    }

    private void GiveBack(Refunded refunded)
    {
        foreach (var offer in refunded.Offers)
        {
            Use(CampaignQuotas.BudgetOf(offer.Campaign), -offer.Discount.Value);
            if (!refunded.IsFull)
                continue;
            Use(CampaignQuotas.CountOf(offer.Campaign), -1);
            UseBeside(offer.Campaign, offer.Took, refunded.SoldAt, refunded.Terminal.Merchant, -1);
        }
    }

    private void Use(QuotaId quota, long units) => _used[quota] = _used.GetValueOrDefault(quota) + units;
}
