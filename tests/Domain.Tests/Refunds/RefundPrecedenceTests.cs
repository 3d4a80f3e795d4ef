using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Tests.Purses;

namespace CardPlatform.Domain.Tests.Refunds;

/// <summary>
/// Each fault makes a good refund bad in one way. Where several are wrong at once, the first in the order of
/// <see cref="DeclineReason"/> is the answer.
/// </summary>
public sealed class RefundPrecedenceTests
{
    private static readonly Attempt Good = Attempt.Of(RefundingTests.Sold(RefundingTests.Offer(200), 1_000, 1_000));

    private static readonly (DeclineReason Reason, Func<Attempt, Attempt> Plant)[] Faults =
    [
        (DeclineReason.MerchantSuspended, attempt => attempt.At(at => at with { Status = MerchantStatus.Suspended })),
        (DeclineReason.MerchantEnded, attempt => attempt.At(at => at with { Status = MerchantStatus.Ended })),
        (DeclineReason.TerminalSuspended,
            attempt => attempt.At(at => at with { TerminalStatus = TerminalStatus.Suspended })),
        (DeclineReason.StoreMismatch,
            attempt => attempt with { Request = attempt.Request with { Store = new StoreNo(2) } }),
        (DeclineReason.RedemptionUnknown, attempt => attempt.Naming(new CardEvent.Activated(Sample.Now))),
        (DeclineReason.RefundOfRefund, attempt => attempt.Naming(ARefund())),
        (DeclineReason.RefundNotHere, attempt => attempt.At(at => at with { Merchant = new MerchantId(1) })),
        (DeclineReason.RefundWindowOver, attempt => attempt with
        {
            Case = attempt.Case with { Now = Sample.Now.AddDays(366) },
        }),
        (DeclineReason.RefundLimitReached, attempt => attempt.Of(FullLog())),
        (DeclineReason.RefundLineUnknown, attempt => attempt with
        {
            Request = attempt.Request with { Lines = [.. attempt.Request.Lines!, new RefundLine(3, 1)] },
        }),
        (DeclineReason.RefundExceedsRemaining, attempt => attempt with
        {
            Request = attempt.Request with { Lines = [.. attempt.Request.Lines!, new RefundLine(1, 1)] },
        }),
    ];

    public static TheoryData<DeclineReason> Reasons() => [.. Faults.Select(fault => fault.Reason)];

    [Fact]
    public void Decide_AGoodRefund_IsApproved() => Assert.IsType<RefundDecision.Approved>(Good.Decide());

    [Fact]
    public void Faults_StandInTheOrderOfReasons() =>
        Assert.Equal(Faults.Select(fault => fault.Reason).Order(), Faults.Select(fault => fault.Reason));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Decide_OneThingWrong_SaysWhat(DeclineReason reason) =>
        Assert.Equal(reason, ReasonOf(Plant(reason)(Good)));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Decide_ThisAndSomethingLaterWrong_SaysThis(DeclineReason reason)
    {
        foreach (var (later, plant) in Faults.Where(fault => fault.Reason > reason && !Exclude(reason, fault.Reason)))
            Assert.True(reason == ReasonOf(Plant(reason)(plant(Good))), $"{reason} and {later}");
    }

    [Theory]
    [InlineData(CardStatus.Suspended)]
    [InlineData(CardStatus.Lost)]
    [InlineData(CardStatus.Closed)]
    public void Decide_ACardThatIsNotInUse_IsRefundedAllTheSame(CardStatus status) =>
        Assert.IsType<RefundDecision.Approved>(Good.Of(card => card with { Status = status }).Decide());

    // What is named is one thing, and a merchant has one status.
    private static bool Exclude(DeclineReason one, DeclineReason other) =>
        (one, other) is (DeclineReason.MerchantSuspended, DeclineReason.MerchantEnded)
            or (DeclineReason.RedemptionUnknown, DeclineReason.RefundOfRefund);

    private static Func<Attempt, Attempt> Plant(DeclineReason reason) =>
        Faults.Single(fault => fault.Reason == reason).Plant;

    private static DeclineReason ReasonOf(Attempt attempt) =>
        Assert.IsType<RefundDecision.Refused>(attempt.Decide()).Event.Reason;

    private static Refunded ARefund() => ((RefundDecision.Approved)Good.Decide()).Event;

    private static Func<CardState, CardState> FullLog() => card => card with
    {
        Refunds = new RefundLog(
        [
            .. Enumerable.Range(100, RefundLog.MaxSales)
                .Select(sale => new RefundPointer(sale, sale + 1, Sample.Now.AddYears(2))),
        ]),
    };

    private sealed record Attempt(RefundCase Case, RefundCheckout Request)
    {
        public static Attempt Of(Redeemed sale) => new(
            new RefundCase(
                Cash.Sold(sale), Sample.Counter, sale, null, Rulebook.Empty, 8, Sample.Now.AddDays(1)),
            RandomSales.Request(lines: [new RefundLine(1, 1)]));

        public RefundDecision Decide() => Refunding.Decide(Case, Request);

        public Attempt At(Func<MerchantFacts, MerchantFacts> change) =>
            this with { Case = Case with { Merchant = change(Case.Merchant) } };

        public Attempt Of(Func<CardState, CardState> change) =>
            this with { Case = Case with { Card = change(Case.Card) } };

        // Where an earlier fault has named something else, that stays.
        public Attempt Naming(CardEvent named) =>
            Case.Named is Redeemed ? this with { Case = Case with { Named = named } } : this;
    }
}
