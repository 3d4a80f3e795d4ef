using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Tests.Purses;

namespace CardPlatform.Domain.Tests.Activities.Payments;

public sealed class SeatPayingTests
{
    private static readonly SeatPaymentId Payment = new(new ActivityId(5), 12, 1);

    // 3 yuan of a meal, and 10 of a festival, which is spent after it.
    private static readonly CardState Card = Cash.Card(Cash.Grant(Cash.Meal, 300, 8), Cash.Grant(Cash.Festival, 1_000));

    private static readonly Rulebook Rules = Cash.Rules(Cash.Purse(Cash.Meal, 1), Cash.Purse(Cash.Festival, 2));

    [Fact]
    public void Decide_TheCardCoversIt_DrawsPriceAndDepositTogether()
    {
        var paid = Pay(Ask(500, 200));

        Assert.Equal([(Cash.Meal, 300L), (Cash.Festival, 200L)], Amounts(paid.Price));
        Assert.Equal([(Cash.Festival, 200L)], Amounts(paid.Deposit));
        Assert.Equal([new Fen(600)], Card.Apply(paid).Wallet.Lots.Select(lot => lot.Available));
    }

    [Fact]
    public void Decide_NothingForTheDeposit_HasNone() => Assert.Null(Pay(Ask(500, 0)).Deposit);

    [Theory]
    [InlineData(1_301, 0, SeatPaymentDecline.PursesDoNotCover)]
    [InlineData(1_300, 1, SeatPaymentDecline.PursesDoNotCover)]
    public void Decide_OneFenTooLittle_TakesNothing(long price, long deposit, SeatPaymentDecline expected) =>
        Assert.Equal(expected, Decline(Card, Ask(price, deposit)));

    [Fact]
    public void Decide_OtherPursesThanDeclared_DoNotPay() => Assert.Equal(
        SeatPaymentDecline.PursesDoNotCover, Decline(Card, Ask(301, 0) with { Purses = [Cash.Meal] }));

    [Fact]
    public void Decide_APurseForMerchantsOrForOtherCities_DoesNotPay()
    {
        Assert.Equal(
            SeatPaymentDecline.PursesDoNotCover,
            Decline(Card, Ask(1, 0), Only(new Places(Merchants: [new MerchantId(42)]))));
        Assert.Equal(
            SeatPaymentDecline.PursesDoNotCover,
            Decline(Card, Ask(1, 0), Only(new Places(Cities: [new Regions.City(410200)]))));
        Assert.IsType<SeatPaymentDecision.Paid>(
            SeatPaying.Decide(Card, Only(new Places(Cities: [Sample.Zhengzhou])), Ask(1, 0), Sample.Now));
    }

    [Fact]
    public void Decide_SeveralAreWrong_AnswersInTheOrderOfTheReasons()
    {
        var late = Ask(9_999, 0) with { Until = Sample.Now };
        var suspended = Card with { Status = CardStatus.Suspended };

        Assert.Equal(SeatPaymentDecline.PaymentTimeOver, Decline(suspended, late));
        Assert.Equal(SeatPaymentDecline.CardNotActive, Decline(suspended, Ask(9_999, 0)));
    }

    [Fact]
    public void Refund_APart_GivesBackTheLastThatWasSpentOfIt()
    {
        var paid = Pay(Ask(500, 200));
        var after = Card.Apply(paid);

        var refunded = SeatPaying.Refund(after, Rules, paid, new Fen(250), new Fen(200), Sample.Now);

        Assert.Equal(
            [(Cash.Festival, 200L), (Cash.Meal, 50L)], Amounts(refunded.Price?.Select(back => back.Slice)));
        Assert.Equal([(Cash.Festival, 200L)], Amounts(refunded.Deposit?.Select(back => back.Slice)));
        Assert.Equal(
            new Fen(1_050),
            after.Apply(refunded).Wallet.Lots.Aggregate(Fen.Zero, (sum, lot) => sum + lot.Available));
    }

    [Fact]
    public void Refund_ToALotThatHasExpired_FollowsThePolicyOfItsPurse()
    {
        var paid = Pay(Ask(300, 0));
        var later = Cash.Until.AddDays(1);
        var after = Card.Apply(paid);
        var grace = Cash.Rules(Cash.Purse(Cash.Meal, 1, new ExpiryPolicy.Grace(7)));

        var forfeited = SeatPaying.Refund(after, Rules, paid, new Fen(300), Fen.Zero, later);
        var graced = SeatPaying.Refund(after, grace, paid, new Fen(300), Fen.Zero, later);

        Assert.True(Assert.Single(forfeited.Price!).IsForfeited);
        Assert.Equal(WalletPostings.BreakageOf(Cash.Meal), SeatPostings.Of(forfeited).Last().Account);
        Assert.NotNull(Assert.Single(graced.Price!).Grace);
    }

    [Fact]
    public void Postings_OfALifeOfAPayment_SumToZeroAndLeaveNoDeposit()
    {
        var paid = Pay(Ask(500, 200));
        CardEvent[] life =
        [
            paid,
            SeatPaying.Refund(Card.Apply(paid), Rules, paid, new Fen(100), new Fen(150), Sample.Now),
            new DepositKept(Sample.Now, Payment, new Fen(50)),
        ];

        var sums = CardPostings.Of(life).ToDictionary(leg => leg.Account, leg => leg.Amount.Value);

        Assert.All(life, happened => Assert.Equal(0, CardPostings.Of([happened]).Sum(leg => leg.Amount.Value)));
        Assert.False(sums.ContainsKey(SeatPostings.DepositOf(Payment.Activity)));
        Assert.Equal(-450, sums[SeatPostings.PriceOf(Payment.Activity)]);
    }

    [Fact]
    public void Apply_ABarThatEndsEarlier_DoesNotShortenAnother()
    {
        var barred = Card
            .Apply(new BarredForNoShow(Sample.Now, Payment.Activity, 12, Sample.Now.AddDays(30)))
            .Apply(new BarredForNoShow(Sample.Now, new ActivityId(6), 1, Sample.Now.AddDays(10)));

        Assert.Equal(Sample.Now.AddDays(30), barred.BarredUntil);
    }

    private static PayForSeats Ask(long price, long deposit) => new(
        Payment, new Fen(price), new Fen(deposit), Purses: null, Sample.Zhengzhou, Sample.Now.AddSeconds(120));

    private static SeatsPaid Pay(PayForSeats request) =>
        Assert.IsType<SeatPaymentDecision.Paid>(SeatPaying.Decide(Card, Rules, request, Sample.Now)).Event;

    private static SeatPaymentDecline Decline(CardState card, PayForSeats request, Rulebook? rules = null) =>
        Assert.IsType<SeatPaymentDecision.Declined>(
            SeatPaying.Decide(card, rules ?? Rules, request, Sample.Now)).Reason;

    private static Rulebook Only(Places places) => Cash.Rules(
        Cash.Purse(Cash.Meal, 1) with { Places = places }, Cash.Purse(Cash.Festival, 2) with { Places = places });

    private static (PurseCode, long)[] Amounts(IEnumerable<Slice>? slices) =>
        [.. (slices ?? []).Select(slice => (slice.Purse, slice.Amount.Value))];
}
