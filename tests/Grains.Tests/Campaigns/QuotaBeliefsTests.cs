using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Campaigns;

public sealed class QuotaBeliefsTests
{
    private static readonly BusinessDay Day = new(new DateOnly(2026, 3, 2));

    private readonly FakeTimeProvider _clock = new();
    private readonly Hints _hints = new();
    private readonly RunningCampaign _campaign = new(
        new CampaignId(1), 1, Scene.Draft(limits: new CampaignLimits(9, new Fen(9), 9)).Terms);

    [Fact]
    public void Of_ACountOrADayThatLooksExhausted_SaysWhich()
    {
        Assert.Null(Beliefs().Of(_campaign, new Fen(1), Day));
        _hints.Exhausted = "campaign/1/count";
        Assert.Equal(SkipReason.CampaignExhausted, Beliefs().Of(_campaign, new Fen(1), Day));
        _hints.Exhausted = "campaign/1/day/20260302";
        Assert.Equal(SkipReason.CampaignDayExhausted, Beliefs().Of(_campaign, new Fen(1), Day));
        Assert.Null(Beliefs().Of(_campaign, new Fen(1), Day.Next));
    }

    [Fact]
    public void Of_ABudgetThatRefused_SparesOnlyDiscountsAsLargeAndOnlyForAWhile()
    {
        var beliefs = Beliefs();
        beliefs.BudgetRefused(_campaign.Id, new Fen(500));

        Assert.Equal(SkipReason.CampaignExhausted, beliefs.Of(_campaign, new Fen(500), Day));
        Assert.Null(beliefs.Of(_campaign, new Fen(499), Day));
        _clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Null(beliefs.Of(_campaign, new Fen(500), Day));
    }

    [Fact]
    public void Of_ABudgetThatRefusedUnderAClockAhead_IsTriedAgainAllTheSame()
    {
        var beliefs = Beliefs();
        _clock.SetWrongBy(TimeSpan.FromDays(60));
        beliefs.BudgetRefused(_campaign.Id, new Fen(500));
        _clock.SetWrongBy(TimeSpan.Zero);

        _clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Null(beliefs.Of(_campaign, new Fen(500), Day));
    }

    private QuotaBeliefs Beliefs() => new(_hints, _clock, new GrainsOptions());

    private sealed class Hints : IQuotaHints
    {
        public string Exhausted { get; set; } = "";

        public bool LooksExhausted(QuotaId quota, long units = 1) => quota.Value == Exhausted;
    }
}
