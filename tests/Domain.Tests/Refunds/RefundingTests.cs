using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Refunds;

public sealed class RefundingTests
{
    private static readonly RefundCheckout Everything = RandomSales.Request();

    /// <summary>A sale of articles at these prices, one of each, with discounts spread over them all.</summary>
    internal static Redeemed Sold(AppliedOffer? offer, params long[] prices)
    {
        var discount = offer?.Discount.Value ?? 0;
        var parts = LargestRemainder.Split(discount, prices);
        return new Redeemed(
            Sample.Now,
            Sample.Terminal,
            new StoreNo(1),
            Sample.RequestNo,
            [.. prices.Select((price, i) => new RedeemedLine(1, new Fen(price), new Fen(parts[i])))],
            new Fen(prices.Sum()),
            new Fen(discount),
            offer is null ? [] : [offer with { Lines = [.. parts.Select(part => (Fen?)new Fen(part))] }]);
    }

    internal static AppliedOffer Offer(long off, long minimum = 0, RefundRule rule = RefundRule.Keep) => new(
        new CampaignId(1),
        1,
        new OfferNo(1),
        new CampaignName("满减", "Off"),
        new Fen(off),
        Sample.Split(5_000, 3_000, 2_000).Split(new Fen(off)),
        Sample.May.Until,
        Minimum: minimum == 0 ? null : new Fen(minimum),
        Refund: rule);

    [Fact]
    public void Decide_ALine_GivesBackWhatWasPaidForIt()
    {
        var refund = new RefundRun(Sold(Offer(200), 600, 400)).Approve(ByLine(1));

        Assert.Equal(new Fen(480), refund.Tender);
        Assert.Equal(new Fen(120), refund.Discount);
        Assert.Equal(new Funding(new Fen(60), new Fen(36), new Fen(24)), Assert.Single(refund.Offers).Funding);
        Assert.Equal([(1, 1)], refund.Lines.Select(line => (line.LineNo, line.Quantity)));
        Assert.Equal([Fen.Zero, new Fen(320)], refund.Remaining.Select(line => line.Net));
        Assert.False(refund.IsFull);
    }

    [Fact]
    public void Decide_PartOfALine_GivesBackThatFractionOfWhatRemains()
    {
        var run = new RefundRun(SoldThree());

        var first = run.Approve(ByLine(1));
        var second = run.Approve(ByLine(1));
        var third = run.Approve(ByLine(1));

        // 299 were paid for three, and 1 was taken off: each time a third of what remains, a half, and then the rest.
        Assert.Equal([100, 100, 99], [first.Tender.Value, second.Tender.Value, third.Tender.Value]);
        Assert.Equal([0, 0, 1], [first.Discount.Value, second.Discount.Value, third.Discount.Value]);
        Assert.True(third.IsFull);
        Assert.Equal(DeclineReason.RefundExceedsRemaining, run.Try(ByLine(1)));
    }

    [Fact]
    public void Decide_AnAmount_IsSpreadOverWhatWasPaidForTheLines()
    {
        var run = new RefundRun(Sold(Offer(200), 600, 400));

        var refund = run.Approve(RandomSales.Request(amount: 100));

        Assert.Equal(new Fen(100), refund.Tender);
        Assert.Equal([(1, 0, 60L), (2, 0, 40L)], refund.Lines.Select(line =>
            (line.LineNo, line.Quantity, line.Tender.Value)));
        Assert.Equal(new Fen(25), refund.Discount);
        Assert.Equal([1, 1], refund.Remaining.Select(line => line.Quantity));
        Assert.Equal(DeclineReason.RefundExceedsRemaining, run.Try(RandomSales.Request(amount: 701)));
        Assert.True(run.Approve(RandomSales.Request(amount: 700)).IsFull);
    }

    [Fact]
    public void Decide_BenefitAndTender_GoBackByTheirParts()
    {
        var refund = new RefundRun(SoldByPurses()).Approve(ByLine(2));

        Assert.Equal(new Fen(100), refund.Tender);
        Assert.Equal(new Fen(300), refund.Benefit);
        Assert.Equal(
            [(2, 250L), (1, 50L)],
            refund.Returned!.Select(returned => (returned.Slice.Lot.Value, returned.Slice.Amount.Value)));
        Assert.Equal(
            [
                new Posting(new Account("purse/meal"), new Fen(-250)),
                new Posting(new Account("purse/festival"), new Fen(-50)),
                new Posting(new Account("merchant/42/payable"), new Fen(300)),
            ],
            CardPostings.Of([refund]));
    }

    [Fact]
    public void Of_ACapture_IsOneArticleThatPursesPaid()
    {
        var slices = SoldByPurses().Paid!;
        var captured = new Captured(
            Sample.Now, default, Sample.Terminal, new StoreNo(1), Sample.RequestNo, new Fen(450), slices, [],
            Sample.Zhengzhou);

        var sale = Sale.Of(captured)!;

        Assert.Equal([new RemainingLine(1, Fen.Zero, new Fen(450))], sale.Lines);
        Assert.Equal((slices, Sample.Merchant), (sale.Paid, sale.Merchant));
    }

    [Fact]
    public void Decide_KeptUnderTheMinimum_ClawsTheRestOfTheDiscountBack()
    {
        var run = new RefundRun(Sold(Offer(200, minimum: 1_000, RefundRule.ClawBack), 600, 400));

        var refund = run.Approve(ByLine(1));

        // 480 were paid for it; the 80 that were taken off what is kept are due again.
        Assert.Equal(new Fen(400), refund.Tender);
        Assert.Equal(new Fen(80), refund.ClawedBack);
        Assert.Equal(new Fen(200), refund.Discount);
        Assert.Equal(new Fen(400), refund.Remaining[1].Tender);
        Assert.Equal(new Fen(400), run.Approve(ByLine(2)).Tender);
    }

    [Fact]
    public void Decide_StillAtTheMinimum_ClawsNothingBack()
    {
        var refund = new RefundRun(Sold(Offer(200, minimum: 600, RefundRule.ClawBack), 600, 400)).Approve(ByLine(2));

        Assert.Equal(new Fen(320), refund.Tender);
        Assert.Equal(Fen.Zero, refund.ClawedBack);
    }

    [Fact]
    public void Decide_MoreToClawBackThanIsGivenBack_TakesTheRestLater()
    {
        var run = new RefundRun(Sold(Offer(900, minimum: 1_000, RefundRule.ClawBack), 100, 500, 400));

        var refunds = new[] { run.Approve(ByLine(1)), run.Approve(ByLine(2)), run.Approve(ByLine(3)) };

        // Of 100 that were paid, 10 for the first: all of it is kept back for the 810 of discount on the others, and 6
        // of it becomes a part of what was paid for the second.
        Assert.Equal([0, 0, 100], refunds.Select(refund => refund.Tender.Value));
        Assert.Equal([10, 56, 0], refunds.Select(refund => refund.ClawedBack.Value));
        Assert.True(refunds[2].IsFull);
    }

    [Fact]
    public void Decide_ARedemptionOfBeforeRefunds_IsGivenBackByItsLines()
    {
        var sale = Sold(Offer(200), 600, 400);
        var old = sale with { Applied = [sale.Applied[0] with { Lines = null, Minimum = null, Refund = null }] };

        var refund = new RefundRun(old).Approve(ByLine(1));

        Assert.Equal(new Fen(480), refund.Tender);
        Assert.Equal(new Fen(120), Assert.Single(refund.Offers).Discount);
    }

    [Fact]
    public void Decide_AllOfAFreeLine_GivesTheDiscountBack()
    {
        var sale = Sold(Offer(600), 600);

        var refund = new RefundRun(sale).Approve(Everything);

        Assert.Equal((Fen.Zero, new Fen(600)), (refund.Tender, refund.Discount));
        Assert.True(refund.IsFull);
    }

    [Fact]
    public void Apply_TheRefundOfAllThatRemains_GivesTheUseBack()
    {
        var run = new RefundRun(Sold(Offer(200), 600, 400));

        run.Approve(ByLine(1));
        Assert.Equal(1, run.Card.Usage.TotalOf(new CampaignId(1)));
        run.Approve(ByLine(2));

        Assert.Equal(0, run.Card.Usage.TotalOf(new CampaignId(1)));
        Assert.Equal(0, run.Card.Usage.OnDayOf(new CampaignId(1), BusinessDay.Of(Sample.Now)));
    }

    [Fact]
    public void Decide_AsManyRefundsAsASaleHas_LeavesOnlyThatOfAllThatRemains()
    {
        var run = new RefundRun(Sold(null, 1_000));
        for (var i = 0; i < Refunding.MaxRefunds; i++)
            run.Approve(RandomSales.Request(amount: 1));

        Assert.Equal(DeclineReason.RefundLimitReached, run.Try(RandomSales.Request(amount: 1)));
        Assert.True(run.Approve(Everything).IsFull);
        Assert.Equal(1_000, run.Refunds.Sum(refund => refund.Tender.Value));
    }

    private static RefundCheckout ByLine(int line, int quantity = 1) =>
        RandomSales.Request(lines: [new RefundLine(line, quantity)]);

    private static Redeemed SoldThree() => Sold(Offer(1), 300) with
    {
        Lines = [new RedeemedLine(3, new Fen(100), new Fen(1))],
    };

    private static Redeemed SoldByPurses() => Sold(null, 600, 400) with
    {
        Lines =
        [
            new RedeemedLine(1, new Fen(600), Fen.Zero, Benefit: new Fen(150)),
            new RedeemedLine(1, new Fen(400), Fen.Zero, Benefit: new Fen(300)),
        ],
        Paid =
        [
            new Slice(
                new LotNo(1),
                PurseCode.Of("festival"),
                new Fen(200),
                new CampaignId(7),
                Funder.Union,
                Sample.May.Until),
            new Slice(
                new LotNo(2),
                PurseCode.Of("meal"),
                new Fen(250),
                new CampaignId(8),
                Funder.Union,
                Sample.May.Until),
        ],
    };
}
