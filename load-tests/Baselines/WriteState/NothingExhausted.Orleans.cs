using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Baselines.WriteState;

/// <summary>What cards share is not counted here, so it is never used up.</summary>
internal sealed class NothingExhausted : IExhaustion
{
    public static readonly NothingExhausted Instance = new();

    public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day) => null;

    public Fen? BudgetLeft(RunningCampaign campaign) => null;
}
