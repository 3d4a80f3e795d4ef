using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

public sealed class QuotaBeliefsTests
{
    private static readonly MerchantId Merchant = new(42);
    private static readonly BusinessDay Day = new(new DateOnly(2026, 3, 2));

    private readonly FakeTimeProvider _clock = new();
    private readonly Hints _hints = new();
    private readonly RunningCampaign _campaign = new(
        new CampaignId(1), 1, Scene.Draft(limits: new CampaignLimits(9, new Fen(9), 9, PerMerchantCount: 9)).Terms);

    [Fact]
    public void Of_AQuotaThatLooksExhausted_SaysWhich()
    {
        var beliefs = Beliefs();
        beliefs.Refused(_campaign.Id);

        Assert.Null(beliefs.Of(_campaign, Merchant, Day));
        _hints.Exhausted = "campaign/1/count";
        Assert.Equal(SkipReason.CampaignExhausted, beliefs.Of(_campaign, Merchant, Day));
        _hints.Exhausted = "campaign/1/day/20260302";
        Assert.Equal(SkipReason.CampaignDayExhausted, beliefs.Of(_campaign, Merchant, Day));
        Assert.Null(beliefs.Of(_campaign, Merchant, Day.Next));
        _hints.Exhausted = "campaign/1/merchant/42";
        Assert.Equal(SkipReason.CampaignMerchantExhausted, beliefs.Of(_campaign, Merchant, Day));
        Assert.Null(beliefs.Of(_campaign, new MerchantId(43), Day));
    }

    [Fact]
    public void Of_ACampaignThatWasRefusedNothingLately_AsksNoHint()
    {
        var beliefs = Beliefs();
        _hints.Exhausted = "campaign/1/count";

        Assert.Null(beliefs.Of(_campaign, Merchant, Day));
        beliefs.Refused(_campaign.Id);
        Assert.NotNull(beliefs.Of(_campaign, Merchant, Day));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(beliefs.Of(_campaign, Merchant, Day));
    }

    [Fact]
    public void BudgetLeft_OfABudgetThatRefused_IsWhatItHadLeftForAWhile()
    {
        var beliefs = Beliefs();
        Assert.Null(beliefs.BudgetLeft(_campaign));
        beliefs.BudgetRefused(_campaign.Id, new Fen(500));
        beliefs.Refused(_campaign.Id);

        Assert.Equal(new Fen(500), beliefs.BudgetLeft(_campaign));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Null(beliefs.BudgetLeft(_campaign));
    }

    [Fact]
    public void BudgetLeft_RefusedUnderAClockAhead_IsForgottenAllTheSame()
    {
        var beliefs = Beliefs();
        _clock.SetWrongBy(TimeSpan.FromDays(60));
        beliefs.BudgetRefused(_campaign.Id, new Fen(500));
        _clock.SetWrongBy(TimeSpan.Zero);

        _clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Null(beliefs.BudgetLeft(_campaign));
    }

    private QuotaBeliefs Beliefs() => new(_hints, _clock, new GrainsOptions());

    private sealed class Hints : IQuotaHints
    {
        public string Exhausted { get; set; } = "";

        public bool LooksExhausted(QuotaId quota, long units = 1) => quota.Value == Exhausted;
    }
}
