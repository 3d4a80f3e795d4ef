using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Checkout;

/// <summary>What is believed about campaigns that are used up. A belief: only a commit decides.</summary>
public interface IExhaustion
{
    /// <summary>
    /// <see cref="SkipReason.CampaignExhausted"/> or <see cref="SkipReason.CampaignDayExhausted"/> if the campaign can
    /// hardly give this discount on this day any more; null if it may.
    /// </summary>
    SkipReason? Of(RunningCampaign campaign, Fen discount, BusinessDay day);
}
