using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Purses;

public sealed class PayingTests
{
    private static readonly Purse Festival = Cash.Purse(Cash.Festival, priority: 10);
    private static readonly Purse Meal = Cash.Purse(Cash.Meal, priority: 5);
    private static readonly Basket Thousand = Sample.Basket(1_000);

    [Fact]
    public void Plan_SeveralLots_SpendsByPriorityThenEndThenAge()
    {
        var card = Cash.Card(
            Cash.Grant(Cash.Festival, 100, campaign: 1),
            Cash.Grant(Cash.Festival, 100, campaign: 2, until: Cash.Until.AddDays(-1)),
            Cash.Grant(Cash.Festival, 100, campaign: 3),
            Cash.Grant(Cash.Meal, 100, campaign: 4, until: Cash.Until.AddDays(9)));

        var payment = Cash.Plan(Cash.Case(card, Festival, Meal), Thousand);

        Assert.Equal([4, 2, 1, 3], payment.Slices.Select(slice => slice.Lot.Value));
        Assert.Equal((new Fen(400), new Fen(600)), (payment.Total, payment.Shortfall));
    }

    [Fact]
    public void Plan_TwoPursesOfOnePriority_AreSpentByTheEndOfTheirLots()
    {
        var card = Cash.Card(
            Cash.Grant(Cash.Festival, 100, campaign: 1, until: Cash.Until.AddDays(2)),
            Cash.Grant(Cash.Meal, 100, campaign: 2, until: Cash.Until.AddDays(1)),
            Cash.Grant(Cash.Festival, 100, campaign: 3));

        var payment = Cash.Plan(Cash.Case(card, Festival, Meal with { Priority = 10 }), Thousand);

        Assert.Equal([3, 2, 1], payment.Slices.Select(slice => slice.Lot.Value));
    }

    [Fact]
    public void Plan_AGrantThatTwoPayFor_IsTwoLotsThatNameThem()
    {
        var card = Cash.Card(Cash.Grant(Cash.Festival, 60, sponsor: 40));

        Assert.Equal(
            [(Funder.Union, new Fen(60)), (Funder.Sponsor, new Fen(40))],
            Cash.Plan(Cash.Case(card, Festival), Thousand).Slices.Select(slice => (slice.Funder, slice.Amount)));
    }

    [Fact]
    public void Plan_LotsOutsideTheirTime_AreNotTouched()
    {
        var card = Cash.Card(
            Cash.Grant(Cash.Festival, 100, campaign: 1, from: Sample.Now.AddTicks(1)),
            Cash.Grant(Cash.Festival, 100, campaign: 2, until: Sample.Now),
            Cash.Grant(Cash.Festival, 100, campaign: 3, from: Sample.Now),
            Cash.Grant(Cash.Festival, 100, campaign: 4, until: Sample.Now.AddTicks(1)));

        Assert.Equal([4, 3], Cash.Plan(Cash.Case(card, Festival), Thousand).Slices.Select(slice => slice.Lot.Value));
    }

    [Theory]
    [InlineData(null, null, 500)]
    [InlineData(300L, null, 300)]
    [InlineData(null, 200L, 200)]
    [InlineData(300L, 200L, 200)]
    public void Plan_Caps_AreNeverPassed(long? redemption, long? daily, long expected)
    {
        var purse = Festival with { RedemptionCap = AsFen(redemption), DailyCap = AsFen(daily) };

        var payment = Cash.Plan(Cash.Case(Cash.Card(Cash.Grant(Cash.Festival, 500)), purse), Thousand);

        Assert.Equal(new Fen(expected), payment.Total);
    }

    [Fact]
    public void Plan_OnADayWithSpending_LeavesWhatTheCapLeavesUntilMidnight()
    {
        var purse = Festival with { DailyCap = new Fen(300) };
        var checkout = Cash.Case(Cash.Card(Cash.Grant(Cash.Festival, 1_000)), purse);
        var spent = checkout with { Card = Spend(checkout, 200) };

        Assert.Equal(new Fen(100), Cash.Plan(spent, Thousand).Total);
        Assert.Equal(new Fen(300), Cash.Plan(spent with { Now = Sample.Today.EndsAt }, Thousand).Total);
        Assert.Equal(
            [new SkippedPurse(Cash.Festival, PurseSkipReason.PurseDayCapReached)],
            Cash.Plan(spent with { Card = Spend(spent, 100) }, Thousand).Skipped);
    }

    [Fact]
    public void Plan_AClockThatIsWrongOnTheWay_DoesNotLetTheDayCapBePassed()
    {
        var purse = Festival with { DailyCap = new Fen(300) };
        var checkout = Cash.Case(Cash.Card(Cash.Grant(Cash.Festival, 5_000)), purse);

        var today = checkout with { Card = Spend(checkout, 300) };
        var ahead = today with { Now = Sample.Now.AddDays(9) };
        var further = ahead with { Card = Spend(ahead, 300), Now = Sample.Now.AddDays(12) };
        var back = further with { Card = Spend(further, 300), Now = Sample.Now };
        var later = back with { Now = Sample.Now.AddDays(9) };

        Assert.Equal(Fen.Zero, Cash.Plan(back, Thousand).Total);
        Assert.Equal(Fen.Zero, Cash.Plan(later, Thousand).Total);
    }

    [Fact]
    public void Plan_PursesThatCannotPay_AreToldWithTheFirstReason()
    {
        var merchants = Festival with { Places = new Places([new MerchantId(7)]) };
        var fridays = new CalendarRule([DayOfWeek.Saturday]);
        var empty = Cash.Case(Sample.ActiveCard, Festival);
        var full = Cash.Case(Cash.Card(Cash.Grant(Cash.Festival, 500)), Festival);
        var discount = Sample.Campaign(1, CampaignLimits.None, Sample.AmountOff(100, 0));

        Assert.Equal(PurseSkipReason.PurseUnknown, Reason(full, null));
        Assert.Equal(PurseSkipReason.PurseNotHere, Reason(empty, merchants with { Calendar = fridays }));
        Assert.Equal(
            PurseSkipReason.PurseNotNow,
            Reason(
                empty with { Campaigns = [discount] },
                Festival with { Calendar = fridays, CombinesWithDiscounts = false }));
        Assert.Equal(
            PurseSkipReason.PurseNotWithDiscount,
            Reason(empty with { Campaigns = [discount] }, Festival with { CombinesWithDiscounts = false }));
        Assert.Equal(
            PurseSkipReason.PurseEmpty, Reason(empty, Festival with { DailyCap = new Fen(1) }));
        Assert.Null(Reason(full, Festival with { CombinesWithDiscounts = false }));

        static PurseSkipReason? Reason(CheckoutCase checkout, Purse? purse) => Cash.Plan(
            checkout with { Rules = purse is null ? Rulebook.Empty : Cash.Rules(purse) },
            Thousand,
            new PayRequest([Cash.Festival])).Skipped switch
        {
            [var only] => only.Reason,
            _ => null,
        };
    }

    [Fact]
    public void Plan_AfterADiscount_PaysWhatIsLeftOfEachLine()
    {
        var discount = Sample.Campaign(1, CampaignLimits.None, Sample.AmountOff(1, 0));
        var checkout = Cash.Case(Cash.Card(Cash.Grant(Cash.Festival, 100)), Festival) with { Campaigns = [discount] };

        var payment = Cash.Plan(checkout, Sample.Basket(1, 1, 1));

        Assert.Equal((new Fen(2), Fen.Zero), (payment.Total, payment.Shortfall));
        Assert.Equal([Fen.Zero, new Fen(1), new Fen(1)], payment.Lines);
    }

    [Fact]
    public void Plan_ALimitOnTheAmount_IsWhatIsAskedFor()
    {
        var checkout = Cash.Case(Cash.Card(Cash.Grant(Cash.Festival, 100)), Festival);

        var some = Cash.Plan(checkout, Thousand, new PayRequest(Max: new Fen(40)));
        var tooMuch = Cash.Plan(checkout, Thousand, new PayRequest(Max: new Fen(140)));

        Assert.Equal((new Fen(40), Fen.Zero), (some.Total, some.Shortfall));
        Assert.Equal((new Fen(100), new Fen(40)), (tooMuch.Total, tooMuch.Shortfall));
    }

    [Fact]
    public void Plan_NothingAskedFor_PaysNothing() => Assert.Empty(
        Paying.Plan(
            Cash.Case(Cash.Card(Cash.Grant(Cash.Festival, 100)), Festival),
            Thousand,
            Pricing.Price(Sample.Case(), Thousand),
            request: null).Slices);

    private static Fen? AsFen(long? amount) => amount is { } value ? new Fen(value) : null;

    private static Domain.Cards.CardState Spend(CheckoutCase checkout, long amount) =>
        Redeeming.Decide(
            checkout,
            Sample.Redeem(Sample.Basket(amount)) with { Pay = new PayRequest(AllOrNothing: true) })
            is RedemptionDecision.Approved { Event: var redeemed }
            ? checkout.Card.Apply(redeemed)
            : throw new InvalidOperationException("Not approved.");
}
