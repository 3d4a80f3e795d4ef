using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>Examples of offers of each kind, alone and together.</summary>
public sealed class CombinationTests
{
    private static readonly CategoryCode Bakery = CategoryCode.Of("bakery");
    private static readonly Sku Milk = Sku.Of("MILK");

    [Theory]
    [InlineData(9_999, 0)]
    [InlineData(10_000, 1_000)]
    [InlineData(19_999, 1_000)]
    [InlineData(20_000, 3_000)]
    public void Tiers_AroundTheirSteps_GiveTheHighestReachedAndSayItsMinimum(long total, long expected)
    {
        var tiers = new Offer.Tiers(
            new OfferNo(1),
            [new Tier(new Fen(10_000), new Fen(1_000)), new Tier(new Fen(20_000), new Fen(3_000))]);

        var priced = Price([Campaign(1, tiers)], new BasketLine(1, new Fen(total)));

        Assert.Equal(new Fen(expected), priced.Discount);
        Assert.Equal(expected switch { 0 => null, 1_000 => 10_000L, _ => 20_000L }, Minimum(priced));
    }

    [Fact]
    public void FixedPrice_LimitedUnits_CoversTheDearestFirstAndNoLineThatIsCheaper()
    {
        var fixedPrice = new Offer.FixedPrice(new OfferNo(1), new Fen(500), [Milk], MaxUnits: 3);

        var priced = Price(
            [Campaign(1, fixedPrice)],
            new BasketLine(2, new Fen(600), null, Milk),
            new BasketLine(2, new Fen(900), null, Milk),
            new BasketLine(1, new Fen(400), null, Milk),
            new BasketLine(1, new Fen(9_000)));

        Assert.Equal([100L, 800, 0, 0], priced.Lines.Select(line => line.Value));
        Assert.Equal([100L, 800, 0, null], priced.Applied[0].Lines!.Select(part => part?.Value));
    }

    [Fact]
    public void Categories_OfAnOffer_BearItsDiscountAlone()
    {
        var offer = new Offer.AmountOff(new OfferNo(1), new Fen(300), new Fen(500), [Bakery]);

        var priced = Price(
            [Campaign(1, offer) with { Refund = RefundRule.ClawBack }],
            new BasketLine(1, new Fen(400), Bakery),
            new BasketLine(1, new Fen(9_000)),
            new BasketLine(1, new Fen(200), Bakery));

        Assert.Equal([200L, null, 100], priced.Applied[0].Lines!.Select(part => part?.Value));
        Assert.Equal(RefundRule.ClawBack, priced.Applied[0].Refund);
        Assert.Equal(500, Minimum(priced));
    }

    [Fact]
    public void Price_OffersThatCombine_AppliesThemInTheirCanonicalOrderOnWhatIsLeft()
    {
        var priced = Price(
            [
                Stackable(1, Sample.AmountOff(500, 6_000)),
                Stackable(2, new Offer.PercentOff(new OfferNo(1), new BasisPoints(1_000))),
                Stackable(3, new Offer.FixedPrice(new OfferNo(1), new Fen(2_000), [Milk])),
            ],
            new BasketLine(1, new Fen(4_000), null, Milk),
            new BasketLine(1, new Fen(6_000)));

        // 2,000 off the milk, a tenth of the 8,000 left, and 500 off the 7,200 left then.
        Assert.Equal([3L, 2, 1], priced.Applied.Select(applied => applied.Campaign.Value));
        Assert.Equal([2_000L, 800, 500], priced.Applied.Select(applied => applied.Discount.Value));
        Assert.Equal(priced.Discount, priced.Lines[0] + priced.Lines[1]);
    }

    [Fact]
    public void Price_OneGroup_AppliesOneOfIt()
    {
        var priced = Price(
            [
                Stackable(1, Sample.AmountOff(500, 0), "red"),
                Stackable(2, Sample.AmountOff(400, 0), "red"),
                Stackable(3, Sample.AmountOff(300, 0), "blue"),
            ],
            new BasketLine(1, new Fen(5_000)));

        Assert.Equal([1L, 3], priced.Applied.Select(applied => applied.Campaign.Value));
    }

    [Fact]
    public void Price_AnOfferThatStandsAlone_WinsOnlyIfItBeatsTheCombination()
    {
        RunningCampaign[] combined =
            [Running(1, Stackable(1, Sample.AmountOff(300, 0))), Running(2, Stackable(2, Sample.AmountOff(300, 0)))];

        Assert.Equal(new Fen(600), Discount(599));
        Assert.Equal(new Fen(600), Discount(600));
        Assert.Equal(new Fen(601), Discount(601));

        Fen Discount(long alone) => Pricing.Price(
            Sample.Case([.. combined, Sample.Campaign(3, null, Sample.AmountOff(alone, 0))]), Sample.Basket(5_000)).Discount;
    }

    [Fact]
    public void Price_AMinimumThatOthersBringTheBasketUnder_LeavesThatOfferOut()
    {
        var priced = Price(
            [Stackable(1, new Offer.PercentOff(new OfferNo(1), new BasisPoints(5_000))), Stackable(2, Sample.AmountOff(400, 1_000))],
            new BasketLine(1, new Fen(1_000)));

        Assert.Equal(new Fen(500), priced.Discount);
        Assert.Equal(1, Assert.Single(priced.Applied).Campaign.Value);
    }

    [Fact]
    public void Price_FourThatCombine_AppliesTheBestThree()
    {
        var priced = Price(
            [.. Enumerable.Range(1, 4).Select(id => Stackable(id, Sample.AmountOff(id * 100, 0)))],
            new BasketLine(1, new Fen(9_000)));

        Assert.Equal([2L, 3, 4], priced.Applied.Select(applied => applied.Campaign.Value));
    }

    [Fact]
    public void Price_HundredsThatCombineAndTie_EndsAndTakesTheFirstThree()
    {
        var campaigns = Enumerable.Range(1, 700)
            .Select(id => Running(id, Stackable(id, Sample.AmountOff(100, 0))));

        var priced = Pricing.Price(Sample.Case([.. campaigns]), Sample.Basket(9_000));

        Assert.Equal([1L, 2, 3], priced.Applied.Select(applied => applied.Campaign.Value));
    }

    private static long? Minimum(Priced priced) => priced.Applied is [var applied] ? applied.Minimum?.Value : null;

    private static CampaignTerms Campaign(long id, Offer offer) =>
        Sample.Terms(null, offer) with { Owner = id };

    private static CampaignTerms Stackable(long id, Offer offer, string? exclusive = null) =>
        Campaign(id, offer) with
        {
            Stacking = new Stacking(WithOthers: true, exclusive is null ? null : StackingGroup.Of(exclusive)),
        };

    private static RunningCampaign Running(long id, CampaignTerms terms) => new(new CampaignId(id), 1, terms);

    private static Priced Price(IReadOnlyList<CampaignTerms> terms, params BasketLine[] lines) => Pricing.Price(
        Sample.Case([.. terms.Select((each, i) => Running(i + 1, each))]), new Basket(lines));
}
