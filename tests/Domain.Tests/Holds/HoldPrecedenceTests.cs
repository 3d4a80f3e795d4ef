using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Tests.Purses;

namespace CardPlatform.Domain.Tests.Holds;

/// <summary>
/// Each fault makes a good request about a hold bad in one way. Where several are wrong at once, the first in the order
/// of <see cref="DeclineReason"/> is the answer.
/// </summary>
public sealed class HoldPrecedenceTests
{
    private static readonly HoldId Id = new(new CardId(1042), 4);
    private static readonly Purse Festival = Cash.Purse(Cash.Festival);

    private static readonly (DeclineReason Reason, Func<Attempt, Attempt> Fault)[] OfTheMerchant =
    [
        (DeclineReason.MerchantSuspended, attempt => attempt.At(at => at with { Status = MerchantStatus.Suspended })),
        (DeclineReason.MerchantEnded, attempt => attempt.At(at => at with { Status = MerchantStatus.Ended })),
        (DeclineReason.TerminalSuspended,
            attempt => attempt.At(at => at with { TerminalStatus = TerminalStatus.Suspended })),
        (DeclineReason.StoreMismatch, attempt => attempt with { Store = new StoreNo(2) }),
    ];

    private static readonly (DeclineReason Reason, Func<Attempt, Attempt> Fault)[] OfAuthorizing =
    [
        .. OfTheMerchant,
        (DeclineReason.CardNotActivated, attempt => attempt.Of(card => card with { Status = CardStatus.Issued })),
        (DeclineReason.CardSuspended, attempt => attempt.Of(card => card with { Status = CardStatus.Suspended })),
        (DeclineReason.CardLost, attempt => attempt.Of(card => card with { Status = CardStatus.Lost })),
        (DeclineReason.CardClosed, attempt => attempt.Of(card => card with { Status = CardStatus.Closed })),
        (DeclineReason.CardNumberReplaced, attempt => attempt.Of(card => card with { Number = Sample.OtherNumber })),
        (DeclineReason.TooManyHolds, attempt => attempt.Of(card => card with
        {
            Wallet = card.Wallet with { Holds = [.. Enumerable.Repeat(card.Wallet.Holds[0], Wallet.MaxHolds)] },
        })),
        (DeclineReason.InsufficientFunds, attempt => attempt with { Amount = 501 }),
    ];

    private static readonly (DeclineReason Reason, Func<Attempt, Attempt> Fault)[] OfTheHold =
    [
        (DeclineReason.HoldUnknown, attempt => attempt.Of(card => card with { Wallet = Wallet.Empty })),
        (DeclineReason.HoldNotHere, attempt => attempt.At(at => at with { Merchant = new MerchantId(7) })),
        (DeclineReason.HoldVoided, attempt => attempt.Ended(HoldEnd.Voided)),
        (DeclineReason.HoldCaptured, attempt => attempt.Ended(HoldEnd.Captured)),
        (DeclineReason.HoldExpired, attempt => attempt.Ended(HoldEnd.Lapsed)),
    ];

    private static readonly (DeclineReason Reason, Func<Attempt, Attempt> Fault)[] OfCapturing =
    [
        .. OfTheMerchant,
        .. OfTheHold,
        (DeclineReason.CaptureExceedsHold, attempt => attempt with { Amount = 101 }),
    ];

    private static readonly Attempt Good = new(
        Sample.Counter,
        Place(Cash.Card(Cash.Grant(Cash.Festival, 500)), 100),
        Amount: 100,
        Store: null);

    [Fact]
    public void EveryRequest_WithoutAFault_Succeeds()
    {
        Assert.IsType<Authorized>(Good.Authorize());
        Assert.IsType<Captured>(Good.Capture());
        Assert.IsType<HoldVoided>(Good.Void());
    }

    [Fact]
    public void Authorize_AnyTwoFaults_IsDeclinedForTheFirst() => CheckPairs(OfAuthorizing, at => at.Authorize());

    [Fact]
    public void Capture_AnyTwoFaults_IsDeclinedForTheFirst() => CheckPairs(OfCapturing, at => at.Capture());

    [Fact]
    public void Void_AnyTwoFaults_IsDeclinedForTheFirst() => CheckPairs(OfTheHold, at => at.Void());

    [Fact]
    public void CaptureAndVoid_WhateverBecameOfTheCard_AreDoneAllTheSame()
    {
        var lost = Good.Of(card => card with { Status = CardStatus.Lost, Number = Sample.OtherNumber });

        Assert.IsType<Captured>(lost.Capture());
        Assert.IsType<HoldVoided>(lost.Void());
    }

    [Fact]
    public void Void_AtAMerchantThatMaySellNoMore_IsDoneAllTheSame() => Assert.IsType<HoldVoided>(
        Good.At(at => at with { Status = MerchantStatus.Ended, TerminalStatus = TerminalStatus.Suspended }).Void());

    [Fact]
    public void Capture_APart_TakesTheFirstSlicesAndReleasesTheRest()
    {
        var card = Cash.Card(Cash.Grant(Cash.Festival, 60, campaign: 1), Cash.Grant(Cash.Festival, 60, campaign: 2));
        var captured = Assert.IsType<Captured>((Good with { Card = Place(card, 100), Amount = 70 }).Capture());

        Assert.Equal([(1, 60L), (2, 10L)], captured.Slices.Select(each => (each.Lot.Value, each.Amount.Value)));
        var back = Assert.Single(captured.Released);
        Assert.Equal((2, new Fen(30), back.Slice), (back.Slice.Lot.Value, back.Slice.Amount, back.To));
    }

    [Fact]
    public void Capture_WhatIsReleased_CanBeSpentAgainUnderTheCapOfTheDay()
    {
        var purse = Festival with { DailyCap = new Fen(100) };
        var captured = (Good with { Amount = 70 }).Capture();

        var after = Good.Card.Apply(captured);

        Assert.Equal(new Fen(70), after.Wallet.SpentOn(Cash.Festival, Sample.Today));
        Assert.Equal(
            new Fen(30), Cash.Plan(Cash.Case(after, purse), Sample.Basket(1_000)).Total);
    }

    [Fact]
    public void Authorize_MoreThanThereIs_PinsWhatThereIsUnlessItIsAllOrNothing()
    {
        var authorized = Assert.IsType<Authorized>(Holding.Authorize(
            Good.Case, Request(501) with { AllOrNothing = false }, new HoldId(new CardId(1042), 5)));

        Assert.Equal((new Fen(400), new Fen(101)), (authorized.Amount, authorized.Shortfall));
        Assert.Equal(Sample.Now + Hold.DefaultLifetime, authorized.Deadline);
    }

    [Fact]
    public void Forestall_ARequestThatHasNotArrived_DeclinesItInAdvance() => Assert.Equal(
        new Declined(
            Sample.Now,
            Sample.Terminal,
            new StoreNo(1),
            Sample.RequestNo,
            Fen.Zero,
            DeclineReason.RequestVoided),
        Holding.Forestall(Good.Case, Sample.RequestNo));

    private static void CheckPairs(
        (DeclineReason Reason, Func<Attempt, Attempt> Fault)[] faults, Func<Attempt, CardEvent> decide)
    {
        Assert.Equal(faults.Select(each => each.Reason).Order(), faults.Select(each => each.Reason));
        for (var i = 0; i < faults.Length; i++)
        {
            Assert.Equal(faults[i].Reason, Assert.IsType<Declined>(decide(faults[i].Fault(Good))).Reason);
            for (var j = i + 1; j < faults.Length; j++)
            {
                // Faults of one thing, such as its status, exclude each other: the first is made last.
                var both = faults[i].Fault(faults[j].Fault(Good));
                Assert.Equal(faults[i].Reason, Assert.IsType<Declined>(decide(both)).Reason);
            }
        }
    }

    private static AuthorizeHold Request(long amount) =>
        new(Sample.Number, Sample.Terminal, Sample.RequestNo, new Fen(amount), AllOrNothing: true);

    private static CardState Place(CardState card, long amount) =>
        card.Apply(Holding.Authorize(Cash.Case(card, Festival), Request(amount), Id));

    private sealed record Attempt(MerchantFacts Merchant, CardState Card, long Amount, StoreNo? Store)
    {
        public CheckoutCase Case => Cash.Case(Card, Festival) with { Merchant = Merchant };

        public Attempt At(Func<MerchantFacts, MerchantFacts> change) => this with { Merchant = change(Merchant) };

        public Attempt Of(Func<CardState, CardState> change) => this with { Card = change(Card) };

        public Attempt Ended(HoldEnd end) => Of(card => card with
        {
            Wallet = card.Wallet with { Holds = [], Closed = [new ClosedHold(Id, Sample.Terminal, end)] },
        });

        public CardEvent Authorize() => Holding.Authorize(
            Case, Request(Amount) with { Store = Store }, new HoldId(new CardId(1042), 5));

        public CardEvent Capture() => Holding.Capture(
            Case, new CaptureHold(Id, Sample.Terminal, Sample.RequestNo, new Fen(Amount), Store));

        public CardEvent Void() => Holding.Void(Case, Id, Sample.RequestNo);
    }
}
