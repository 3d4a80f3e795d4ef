using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Tests.Checkout;

public sealed class PricingTests
{
    [Theory]
    [InlineData(1_000, null, 9_999, 999)]
    [InlineData(1_000, 500L, 9_999, 500)]
    [InlineData(10_000, null, 9_999, 9_999)]
    [InlineData(1, null, 9_999, 0)]
    public void PercentOff_ABasket_TakesTheShareRoundedDownUpToTheCap(int share, long? cap, long total, long discount)
    {
        var offer = new Offer.PercentOff(new OfferNo(1), new BasisPoints(share), cap is { } fen ? new Fen(fen) : null);

        Assert.Equal(new Fen(discount), offer.DiscountOn(new Fen(total)));
    }

    [Theory]
    [InlineData(10_000, 9_999, SkipReason.BasketBelowMinimum)]
    [InlineData(10_000, 10_000, null)]
    public void AmountOff_AroundItsMinimum_AppliesFromTheMinimumOn(long minimum, long total, SkipReason? expected) =>
        Assert.Equal(expected, Report(Sample.Campaign(1, null, Sample.AmountOff(2_000, minimum)), total).Skipped);

    [Fact]
    public void AmountOff_MoreThanTheBasket_LeavesNothingToPayAndNoLess() =>
        Assert.Equal(new Fen(300), Report(Sample.Campaign(1, null, Sample.AmountOff(2_000, 0)), 300).Discount);

    [Fact]
    public void Price_SeveralOffers_AppliesTheLargestDiscountAndReportsTheOthers()
    {
        var quote = Quoting.Quote(
            Sample.Case(
                Sample.Campaign(1, null, Sample.AmountOff(300, 0), Sample.AmountOff(700, 99_999, no: 2)),
                Sample.Campaign(2, null, Sample.AmountOff(500, 0)),
                Sample.Campaign(3, null, Sample.AmountOff(400, 0))),
            Sample.Quote(Sample.Basket(1_000)));

        Assert.Equal(
            [
                (1L, 1, SkipReason.BetterOfferApplied),
                (1L, 2, SkipReason.BasketBelowMinimum),
                (2L, 1, null),
                (3L, 1, SkipReason.BetterOfferApplied),
            ],
            quote.Considered.Select(each => (each.Campaign.Value, each.Offer.Value, each.Skipped)));
        Assert.Equal(new CampaignId(2), Assert.Single(quote.Applied).Campaign);
        Assert.Equal(new Fen(500), quote.Payable);
    }

    [Theory]
    [InlineData(new long[] { 4, 7 }, 4)]
    [InlineData(new long[] { 7, 4 }, 4)]
    public void Price_EqualDiscounts_TakesTheLowerCampaignWhateverTheOrder(long[] order, long expected)
    {
        var campaigns = order.Select(id => Sample.Campaign(id, null, Sample.AmountOff(500, 0))).ToArray();

        var priced = Pricing.Price(Sample.Case(campaigns), Sample.Basket(1_000));

        Assert.Equal(expected, Assert.Single(priced.Applied).Campaign.Value);
    }

    [Fact]
    public void Price_EqualDiscountsInOneCampaign_TakesTheLowerNumber()
    {
        var campaign = Sample.Campaign(1, null, Sample.AmountOff(500, 0, no: 2), Sample.AmountOff(500, 0, no: 1));

        var priced = Pricing.Price(Sample.Case(campaign), Sample.Basket(1_000));

        Assert.Equal(1, Assert.Single(priced.Applied).Offer.Value);
    }

    [Fact]
    public void Price_TheBestExhausted_TakesTheNextBestAndSaysWhy()
    {
        var quote = Quoting.Quote(
            Sample.Case(
                Sample.Campaign(1, null, Sample.AmountOff(500, 0)),
                Sample.Campaign(2, null, Sample.AmountOff(400, 0))) with
            {
                Exhaustion = new Exhausted(SkipReason.CampaignExhausted, 1),
            },
            Sample.Quote(Sample.Basket(1_000)));

        Assert.Equal([SkipReason.CampaignExhausted, null], quote.Considered.Select(each => each.Skipped));
        Assert.Equal(new Fen(600), quote.Payable);
    }

    [Fact]
    public void Price_OutsideTheSpan_IsSkippedAndTheBoundsAreHalfOpen()
    {
        Assert.Equal(SkipReason.CampaignNotOpenYet, At(Sample.May.From.AddTicks(-1)));
        Assert.Null(At(Sample.May.From));
        Assert.Null(At(Sample.May.Until.AddTicks(-1)));
        Assert.Equal(SkipReason.CampaignOver, At(Sample.May.Until));

        static SkipReason? At(DateTimeOffset now)
        {
            var report = new OfferReport();
            Pricing.Price(Sample.Case(Sample.Campaign()) with { Now = now }, Sample.Basket(1_000), report: report);
            return Assert.Single(report).Skipped;
        }
    }

    [Fact]
    public void Price_AListOfMerchantsWithoutThisOne_IsSkipped()
    {
        var terms = Sample.Terms() with { Merchants = [new MerchantId(1), new MerchantId(2)] };

        var considered = Report(new RunningCampaign(new CampaignId(1), 1, terms), 1_000);

        Assert.Equal(SkipReason.MerchantNotIncluded, considered.Skipped);
    }

    [Fact]
    public void Price_AnEmptyTotal_HasNoBenefit() =>
        Assert.Equal(SkipReason.NoBenefit, Report(Sample.Campaign(), 0).Skipped);

    private static ConsideredOffer Report(RunningCampaign campaign, long total)
    {
        var report = new OfferReport();
        Pricing.Price(Sample.Case(campaign), Sample.Basket(total), report: report);
        return Assert.Single(report);
    }
}
