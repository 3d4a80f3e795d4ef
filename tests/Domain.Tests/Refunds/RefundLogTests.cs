using CardPlatform.Domain.Refunds;

namespace CardPlatform.Domain.Tests.Refunds;

public sealed class RefundLogTests
{
    private static readonly DateTimeOffset SoldAt = Sample.Now;

    [Fact]
    public void Apply_RefundsOfTwoSales_LeadsToTheLatestOfEach()
    {
        var log = RefundLog.Empty.Apply(Refund(9, of: 7)).Apply(Refund(10, of: 8)).Apply(Refund(11, of: 7));

        Assert.Equal((11, 10, null), (log.LatestOf(7), log.LatestOf(8), log.LatestOf(9)));
        Assert.Equal([7L, 8L], log.Pointers.Select(pointer => pointer.Sale));
    }

    [Fact]
    public void IsOver_TheLastMomentOfTheWindow_IsNot()
    {
        var end = SoldAt + RefundLog.Window;

        Assert.False(RefundLog.Empty.IsOver(7, SoldAt, end.AddTicks(-1)));
        Assert.True(RefundLog.Empty.IsOver(7, SoldAt, end));
    }

    [Fact]
    public void Apply_ARefundUnderAClockThatIsAYearAhead_NeverLetsASaleBeRefundedAnew()
    {
        var log = Full(firstSale: 9).Apply(Refund(2_000, of: 8, SoldAt.AddDays(400)));

        // What was known of the others is dropped. The clock is right again, and those sales are well in their window.
        Assert.Null(log.LatestOf(9));
        Assert.True(log.IsOver(9, SoldAt, SoldAt.AddDays(1)));
        Assert.True(log.IsOver(6, SoldAt, SoldAt.AddDays(1)));
        Assert.False(log.IsOver(8, SoldAt, SoldAt.AddDays(1)));
    }

    [Fact]
    public void Apply_ALogThatIsNotFull_ForgetsNothingWhateverTheClockSays()
    {
        var log = RefundLog.Empty.Apply(Refund(9, of: 7)).Apply(Refund(10, of: 8, SoldAt.AddDays(400)));

        Assert.Equal(9, log.LatestOf(7));
        Assert.Null(log.Forgotten);
        Assert.False(log.IsOver(6, SoldAt, SoldAt.AddDays(1)));
    }

    [Fact]
    public void HasRoomFor_AFullLog_OnlyForWhatItKnowsOrWhenSomeAreOver()
    {
        var log = Full(firstSale: 1);

        Assert.True(log.HasRoomFor(1, SoldAt));
        Assert.False(log.HasRoomFor(600, SoldAt));
        Assert.True(log.HasRoomFor(600, SoldAt + RefundLog.Window));
        Assert.Single(log.Apply(Refund(2_000, of: 600, SoldAt + RefundLog.Window)).Pointers);
    }

    private static RefundLog Full(int firstSale) => Enumerable.Range(firstSale, RefundLog.MaxSales)
        .Aggregate(RefundLog.Empty, (so, sale) => so.Apply(Refund(1_000 + sale, of: sale)));

    private static Refunded Refund(long version, long of, DateTimeOffset? at = null) =>
        new RefundRun(RefundingTests.Sold(RefundingTests.Offer(200), 600, 400))
            .Approve(RandomSales.Request(lines: [new RefundLine(1, 1)])) with
        {
            At = at ?? SoldAt.AddDays(1),
            Version = version,
            Sale = of,
            SoldAt = of == 8 && at is not null ? at.Value : SoldAt,
        };
}
