using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Checkout;

/// <summary>What is believed about campaigns that are used up. A belief: only a commit decides.</summary>
public interface IExhaustion
{
    /// <summary>
    /// <see cref="SkipReason.CampaignExhausted"/>, <see cref="SkipReason.CampaignDayExhausted"/> or
    /// <see cref="SkipReason.CampaignMerchantExhausted"/> if the campaign can hardly be used once more; null if it may.
    /// </summary>
    SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day);

    /// <summary>What the budget of a campaign is believed to have left; null if it is not known to be short.</summary>
    Fen? BudgetLeft(RunningCampaign campaign);
}
