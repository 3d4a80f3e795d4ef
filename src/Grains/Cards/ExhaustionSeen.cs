using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
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
    /// Campaigns tried in vain before the rest are taken for used up as well: a checkout ends, even where hundreds of
    /// campaigns run out in the same moment.
    /// </summary>
    public const int MaxTries = 8;

    private readonly List<(CampaignId Campaign, SkipReason Reason)> _told = [];

    public SkipReason? Of(RunningCampaign campaign, Fen discount, BusinessDay day)
    {
        foreach (var (told, reason) in _told)
        {
            if (told == campaign.Id)
                return reason;
        }

        return _told.Count >= MaxTries ? SkipReason.CampaignExhausted : beliefs.Of(campaign, discount, day);
    }

    public void Learn(QuotaId quota, RunningCampaign campaign, Fen discount, BusinessDay day)
    {
        if (quota == CampaignQuotas.DayOf(campaign.Id, day))
            _told.Add((campaign.Id, SkipReason.CampaignDayExhausted));
        else if (quota == CampaignQuotas.CountOf(campaign.Id) || quota == CampaignQuotas.BudgetOf(campaign.Id))
            _told.Add((campaign.Id, SkipReason.CampaignExhausted));

        if (quota == CampaignQuotas.BudgetOf(campaign.Id))
            beliefs.BudgetRefused(campaign.Id, discount);
    }
}
