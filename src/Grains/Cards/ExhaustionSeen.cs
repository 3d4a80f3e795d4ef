using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// What one checkout believes about used-up campaigns: what its own commits were told, and then the hints.
/// </summary>
internal sealed class ExhaustionSeen(QuotaBeliefs beliefs) : IExhaustion
{
    /// <summary>
    /// Vain tries before the rest are taken for used up as well: a checkout ends, even where hundreds of campaigns run
    /// out in the same moment.
    /// </summary>
    public const int MaxTries = 8;

    private readonly List<(CampaignId Campaign, SkipReason Reason)> _told = [];
    private readonly List<(CampaignId Campaign, Fen Left)> _budgets = [];
    private int _tries;

    public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day)
    {
        foreach (var (told, reason) in _told)
        {
            if (told == campaign.Id)
                return reason;
        }

        return _tries >= MaxTries ? SkipReason.CampaignExhausted : beliefs.Of(campaign, merchant, day);
    }

    public Fen? BudgetLeft(RunningCampaign campaign)
    {
        // The last word counts: what is left may have become less between two tries.
        for (var i = _budgets.Count - 1; i >= 0; i--)
        {
            if (_budgets[i].Campaign == campaign.Id)
                return _budgets[i].Left;
        }

        return beliefs.BudgetLeft(campaign);
    }

    /// <summary>Learns of a quota that refused, if it is one of this campaign.</summary>
    /// <param name="quota">The quota.</param>
    /// <param name="left">What it has left.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="merchant">The merchant of the checkout.</param>
    /// <param name="day">The day of the checkout.</param>
    public void Learn(QuotaId quota, long left, CampaignId campaign, MerchantId merchant, BusinessDay day)
    {
        if (quota == CampaignQuotas.BudgetOf(campaign))
        {
            _tries++;
            _budgets.Add((campaign, new Fen(left)));
            beliefs.BudgetRefused(campaign, new Fen(left));
        }
        else if (ReasonOf(quota, campaign, merchant, day) is { } reason)
        {
            _tries++;
            _told.Add((campaign, reason));
            beliefs.Refused(campaign);
        }
    }

    private static SkipReason? ReasonOf(QuotaId quota, CampaignId campaign, MerchantId merchant, BusinessDay day)
    {
        if (quota == CampaignQuotas.CountOf(campaign))
            return SkipReason.CampaignExhausted;
        if (quota == CampaignQuotas.DayOf(campaign, day))
            return SkipReason.CampaignDayExhausted;
        return quota == CampaignQuotas.MerchantOf(campaign, merchant) ? SkipReason.CampaignMerchantExhausted : null;
    }
}
