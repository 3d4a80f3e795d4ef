using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests;

internal sealed class NothingExhausted : IExhaustion
{
    public static readonly NothingExhausted Instance = new();

    public SkipReason? Of(RunningCampaign campaign, MerchantId merchant, BusinessDay day) => null;

    public Fen? BudgetLeft(RunningCampaign campaign) => null;
}
