using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests;

/// <summary>Takes the campaigns named for used up.</summary>
internal sealed class Exhausted(SkipReason reason, params long[] campaigns) : IExhaustion
{
    public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day) =>
        campaigns.Contains(campaign.Id.Value) ? reason : null;

    public Fen? BudgetLeft(RunningCampaign campaign) => null;
}
