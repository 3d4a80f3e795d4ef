using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Tests.Json;

namespace CardPlatform.Domain.Tests.Coupons;

public sealed class CouponBookTests
{
    private static readonly CouponClaimed Claim = StoredClaim.Event;

    [Fact]
    public void Apply_AClaim_HoldsTheCouponAndCountsTheClaim()
    {
        var book = CouponBook.Empty.Apply(Claim);

        var held = Assert.Single(book.Held);
        Assert.Equal((Claim.Coupon, Claim.At, Claim.Until, null), (held.Id, held.From, held.Until, held.UsedAt));
        Assert.Equal(1, book.Claims.TotalOf(Claim.Campaign));
    }

    [Fact]
    public void Apply_AClaimAfterOthersHaveExpired_LetsThemGoButStillCountsThem()
    {
        var later = Claim with { Coupon = new CouponId(new CardId(1042), 9), At = Claim.Until };

        var book = CouponBook.Empty.Apply(Claim).Apply(later);

        Assert.Equal(later.Coupon, Assert.Single(book.Held).Id);
        Assert.Equal(2, book.Claims.TotalOf(Claim.Campaign));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Apply_ARefund_OpensTheCouponAgainIfNothingOfTheSaleRemains(long remains, bool isOpen)
    {
        var used = CouponBook.Empty.Apply(Claim) is var book
            ? new CouponBook([book.Held[0] with { UsedAt = Sample.Now }], book.Claims)
            : CouponBook.Empty;
        var refunded = StoredRefund.Event with
        {
            Offers = [StoredRefund.Event.Offers[0] with { Coupon = Claim.Coupon }],
            Remaining = [new RemainingLine(1, new Fen(remains))],
        };

        Assert.Equal(isOpen, used.Apply(refunded).Held[0].UsedAt is null);
    }

    [Fact]
    public void HasRoom_FullOfOpenCoupons_HasNoneUntilOneExpires()
    {
        var full = new CouponBook(
            [.. Enumerable.Range(1, CouponBook.MaxHeld).Select(n => Sample.Coupon(n))], null);

        Assert.False(full.HasRoom(Sample.Now));
        Assert.True(full.HasRoom(Sample.May.Until));
    }

    [Fact]
    public void Apply_AnyOtherEvent_ChangesNothing() =>
        Assert.Same(CouponBook.Empty, CouponBook.Empty.Apply(new CardEvent.Suspended(Sample.Now)));
}
