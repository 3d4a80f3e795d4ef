using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests;

internal sealed class NothingExhausted : IExhaustion
{
    public static readonly NothingExhausted Instance = new();

    public SkipReason? Of(RunningCampaign campaign, Fen discount, BusinessDay day) => null;
}
