using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Purses;

public sealed class UpkeepTests
{
    private static readonly Purse Forfeiting = Cash.Purse(Cash.Festival);
    private static readonly Purse Lenient = Cash.Purse(Cash.Festival, expiry: new ExpiryPolicy.Grace(7));
    private static readonly HoldId Hold = new(new CardId(1042), 4);

    [Fact]
    public void Due_NothingOnTheCard_IsNothing() =>
        Assert.Empty(Upkeep.Due(Sample.ActiveCard, Rulebook.Empty, Sample.Now.AddYears(9)));

    [Fact]
    public void Due_AtTheEndOfALot_ForfeitsWhatIsLeftAndNotATickEarlier()
    {
        var card = Cash.Card(Cash.Grant(Cash.Festival, 500));

        Assert.Empty(Upkeep.Due(card, Cash.Rules(Lenient), Cash.Until.AddTicks(-1)));
        var expired = Assert.IsType<LotsExpired>(Assert.Single(Upkeep.Due(card, Cash.Rules(Lenient), Cash.Until)));
        Assert.Equal(new Fen(500), Assert.Single(expired.Slices).Amount);
        Assert.Empty(card.Apply(expired).Wallet.Lots);
    }

    [Fact]
    public void Due_ALotThatEndsDuringAHold_KeepsWhatIsHeldUntilTheHoldEnds()
    {
        var card = Held(amount: 200, Forfeiting, Cash.Until.AddMinutes(-1), lifetime: TimeSpan.FromMinutes(2));

        var expired = Assert.Single(Upkeep.Due(card, Cash.Rules(Forfeiting), Cash.Until));
        var after = card.Apply(expired);

        Assert.Equal(new Fen(300), Assert.Single(Assert.IsType<LotsExpired>(expired).Slices).Amount);
        Assert.Equal((Fen.Zero, new Fen(200)), (after.Wallet.Lots[0].Available, after.Wallet.Lots[0].Held));
        var captured = Assert.IsType<Captured>(Holding.Capture(
            Cash.Case(after, Forfeiting) with { Now = Cash.Until.AddSeconds(30) },
            new CaptureHold(Hold, Sample.Terminal, Sample.RequestNo)));
        Assert.Empty(after.Apply(captured).Wallet.Lots);
    }

    [Fact]
    public void Due_AHoldThatLapsedAfterItsLotEnded_FollowsThePolicyAsOfTheDeadline()
    {
        var card = Held(amount: 200, Forfeiting, Cash.Until.AddMinutes(-1), lifetime: TimeSpan.FromMinutes(2));

        var strict = card.After(Upkeep.Due(card, Cash.Rules(Forfeiting), Cash.Until.AddDays(1)));
        var lenient = card.After(Upkeep.Due(card, Cash.Rules(Lenient), Cash.Until.AddDays(1)));
        var late = card.After(Upkeep.Due(card, Cash.Rules(Lenient), Cash.Until.AddDays(9)));

        Assert.Empty(strict.Wallet.Lots);
        var grace = Assert.Single(lenient.Wallet.Lots);
        Assert.Equal((new LotNo(2), new Fen(200)), (grace.No, grace.Available));
        Assert.Equal(new BusinessDay(BusinessDay.Of(Cash.Until).Date.AddDays(7)).EndsAt, grace.Until);
        Assert.Empty(late.Wallet.Lots);
    }

    [Fact]
    public void Due_AHoldThatLapsedBeforeItsLotEnded_GivesItBackAndThenTheLotEnds()
    {
        var card = Held(amount: 200, Lenient, Sample.Now, lifetime: TimeSpan.FromMinutes(2));

        var events = Upkeep.Due(card, Cash.Rules(Lenient), Cash.Until.AddDays(1));

        Assert.Equal(new Fen(500), Assert.IsType<LotsExpired>(events[1]).Slices[0].Amount);
        Assert.Empty(card.After(events).Wallet.Lots);
    }

    [Fact]
    public void Due_AtTheDeadline_ReleasesAndRemembersHow()
    {
        var card = Held(amount: 200, Lenient, Sample.Now, lifetime: TimeSpan.FromMinutes(2));
        var rules = Cash.Rules(Lenient);

        Assert.Empty(Upkeep.Due(card, rules, Sample.Now.AddMinutes(2).AddTicks(-1)));
        var after = card.After(Upkeep.Due(card, rules, Sample.Now.AddMinutes(2)));

        Assert.Equal((new Fen(500), Fen.Zero), (after.Wallet.Lots[0].Available, after.Wallet.Lots[0].Held));
        Assert.Equal(HoldEnd.Lapsed, after.Wallet.EndOf(Hold));
        Assert.Equal(Fen.Zero, after.Wallet.SpentOn(Cash.Festival, Sample.Today));
    }

    [Fact]
    public void Due_SeveralHoldsThatComeBackOnOneDay_ShareAGraceLot()
    {
        var card = Held(amount: 200, Lenient, Cash.Until.AddMinutes(-1), lifetime: TimeSpan.FromMinutes(2));
        card = Place(card, new HoldId(new CardId(1042), 5), 100, Cash.Until.AddMinutes(-1), TimeSpan.FromHours(1));

        var after = card.After(Upkeep.Due(card, Cash.Rules(Lenient), Cash.Until.AddHours(2)));

        Assert.Equal(new Fen(300), Assert.Single(after.Wallet.Lots).Available);
    }

    [Fact]
    public void Due_AGrant_IsGivenOnceToAnActiveCard()
    {
        DueGrant[] grants = [Cash.Grant(Cash.Festival, 500)];
        var granted = Assert.Single(Upkeep.Due(Sample.ActiveCard, Rulebook.Empty, grants, Sample.Now));
        var spent = Sample.ActiveCard.Apply(granted) with { Wallet = Wallet.Empty };

        Assert.IsType<Granted>(granted);
        Assert.Empty(Upkeep.Due(spent, Rulebook.Empty, grants, Sample.Now));
        Assert.Empty(Upkeep.Due(spent, Rulebook.Empty, grants, Cash.Until.AddTicks(-1)));
    }

    [Theory]
    [InlineData(CardStatus.Issued)]
    [InlineData(CardStatus.Suspended)]
    [InlineData(CardStatus.Lost)]
    [InlineData(CardStatus.Closed)]
    public void Due_AGrantForACardThatIsNotActive_Waits(CardStatus status) => Assert.Empty(Upkeep.Due(
        Sample.ActiveCard with { Status = status }, Rulebook.Empty, [Cash.Grant(Cash.Festival, 500)], Sample.Now));

    [Fact]
    public void Due_AGrantWhoseMoneyWouldHaveEnded_IsNotGiven() => Assert.Empty(
        Upkeep.Due(Sample.ActiveCard, Rulebook.Empty, [Cash.Grant(Cash.Festival, 500)], Cash.Until));

    [Fact]
    public void Due_ACardThatIsFullOfLots_GetsNoMore()
    {
        var grants = Enumerable.Range(1, 128).Select(id => Cash.Grant(Cash.Festival, 1, campaign: id, sponsor: 1));
        var full = grants.Chunk(Upkeep.MaxGrants).Aggregate(Sample.ActiveCard, (so, some) =>
            Upkeep.Due(so, Rulebook.Empty, some, Sample.Now).Aggregate(so, (card, due) => card.Apply(due)));

        Assert.Equal(Wallet.MaxLots, full.Wallet.Lots.Count);
        Assert.Empty(Upkeep.Due(full, Rulebook.Empty, [Cash.Grant(Cash.Festival, 1, campaign: 999)], Sample.Now));
    }

    private static CardState Held(long amount, Purse purse, DateTimeOffset at, TimeSpan lifetime) =>
        Place(Cash.Card(Cash.Grant(purse.Code, 500)), Hold, amount, at, lifetime);

    private static CardState Place(CardState card, HoldId id, long amount, DateTimeOffset at, TimeSpan lifetime)
    {
        var request = new AuthorizeHold(
            Sample.Number,
            Sample.Terminal,
            Sample.RequestNo,
            new Fen(amount),
            LifetimeSeconds: (int)lifetime.TotalSeconds);
        return card.Apply(Assert.IsType<Authorized>(
            Holding.Authorize(Cash.Case(card, Forfeiting) with { Now = at }, request, id)));
    }
}
