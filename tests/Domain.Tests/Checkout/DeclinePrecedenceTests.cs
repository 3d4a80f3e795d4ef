using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>
/// Each fault makes a good checkout bad in one way. Where several are wrong at once, the first in the order of
/// <see cref="DeclineReason"/> is the answer.
/// </summary>
public sealed class DeclinePrecedenceTests
{
    private static readonly RunningCampaign Best =
        Sample.Campaign(1, CampaignLimits.None, Sample.AmountOff(500, 1_000));

    private static readonly Func<Attempt, Attempt>[] Faults =
    [
        attempt => attempt.At(at => at with { Status = MerchantStatus.Suspended }),
        attempt => attempt.At(at => at with { Status = MerchantStatus.Ended }),
        attempt => attempt.At(at => at with { TerminalStatus = TerminalStatus.Suspended }),
        attempt => attempt with { Request = attempt.Request with { Store = new StoreNo(2) } },
        attempt => attempt.Of(card => card with { Status = CardStatus.Issued }),
        attempt => attempt.Of(card => card with { Status = CardStatus.Suspended }),
        attempt => attempt.Of(card => card with { Status = CardStatus.Lost }),
        attempt => attempt.Of(card => card with { Status = CardStatus.Closed }),
        attempt => attempt.Of(card => card with { Number = Sample.OtherNumber }),
        attempt => attempt.Naming(null),
        attempt => attempt.Naming(Sample.Coupon(1) with { Until = Sample.Now }),
        attempt => attempt.Naming(Sample.Coupon(1) with { UsedAt = Sample.Now }),
        attempt => attempt.With([]),
        attempt => attempt with { Request = attempt.Request with { Basket = Sample.Basket(999) } },
        attempt => attempt.Limited(new CampaignLimits(PerMemberTotal: 1)),
        attempt => attempt.Limited(new CampaignLimits(PerMemberPerDay: 1)),
        attempt => attempt.Believing(new Exhausted(SkipReason.CampaignExhausted, 1)),
        attempt => attempt.Believing(new Exhausted(SkipReason.CampaignDayExhausted, 1)),
        attempt => attempt.Believing(new Exhausted(SkipReason.CampaignMerchantExhausted, 1)),
        attempt => attempt with { Request = attempt.Request with { ExpectedPayable = Fen.Zero } },
    ];

    private static readonly Attempt Good = new(
        Sample.Case(Best) with { Card = Used(Sample.ActiveCard) }, Sample.Redeem(Sample.Basket(1_000, 1_000)));

    /// <summary>What a checkout can be declined for; the others are about an earlier request.</summary>
    private static readonly DeclineReason[] OfCheckouts =
    [
        .. Enum.GetValues<DeclineReason>().Where(reason =>
            reason is <= DeclineReason.CardNumberReplaced
                or (>= DeclineReason.CouponUnknown and not DeclineReason.InsufficientFunds)),
    ];

    public static TheoryData<DeclineReason> Reasons() => [.. OfCheckouts];

    [Fact]
    public void Decide_AGoodCheckout_IsApproved() =>
        Assert.IsType<RedemptionDecision.Approved>(Good.Decide());

    [Fact]
    public void Faults_OnePerReason_CoverThemAll() =>
        Assert.Equal(OfCheckouts.Length, Faults.Length);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Decide_OneThingWrong_SaysWhat(DeclineReason reason) =>
        Assert.Equal(reason, ReasonOf(Fault(reason)(Good)));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Decide_ThisAndSomethingLaterWrong_SaysThis(DeclineReason reason)
    {
        foreach (var later in OfCheckouts.Where(other => other > reason && !Exclude(reason, other)))
            Assert.Equal(reason, ReasonOf(Fault(reason)(Fault(later)(Good))));
    }

    [Fact]
    public void Decide_PursesThatPayNothingAndNoOffer_IsAShortfallAndNotADecline()
    {
        var attempt = Good.With([]) with { Request = Good.Request with { Pay = new PayRequest() } };

        var approved = Assert.IsType<RedemptionDecision.Approved>(attempt.Decide()).Event;

        Assert.Equal(approved.Gross, approved.Payable);
        Assert.Equal(
            DeclineReason.InsufficientFunds,
            ReasonOf(attempt with
            {
                Request = attempt.Request with { Pay = new PayRequest(AllOrNothing: true) },
            }));
    }

    [Fact]
    public void Quote_OfTheSameCase_AnnouncesTheSameDecline()
    {
        foreach (var reason in OfCheckouts.Except([DeclineReason.PriceChanged]))
        {
            var (checkout, request) = Fault(reason)(Good);
            var quote = Quoting.Quote(
                checkout,
                new QuoteCheckout(
                    request.Number, request.Terminal, request.Basket, request.Store, Coupons: request.Coupons));

            Assert.Equal(reason, quote.Decline);
            Assert.Equal(quote.Gross, quote.Payable);
        }
    }

    // One merchant has one status, one card and one coupon have one, and one campaign is used up in one way: these
    // cannot both be.
    private static bool Exclude(DeclineReason one, DeclineReason other) =>
        Group(one) > 0 && Group(one) == Group(other);

    private static int Group(DeclineReason reason) => reason switch
    {
        DeclineReason.MerchantSuspended or DeclineReason.MerchantEnded => 1,
        DeclineReason.CardNotActivated or DeclineReason.CardSuspended => 2,
        DeclineReason.CardLost or DeclineReason.CardClosed => 2,
        DeclineReason.MemberLimitReached or DeclineReason.MemberDayLimitReached => 3,
        DeclineReason.CampaignExhausted or DeclineReason.CampaignDayExhausted => 4,
        DeclineReason.CampaignMerchantExhausted => 4,
        DeclineReason.CouponUnknown or DeclineReason.CouponExpired or DeclineReason.CouponUsed => 5,
        _ => 0,
    };

    private static Func<Attempt, Attempt> Fault(DeclineReason reason) => Faults[OfCheckouts.IndexOf(reason)];

    private static DeclineReason ReasonOf(Attempt attempt) =>
        Assert.IsType<RedemptionDecision.Refused>(attempt.Decide()).Event.Reason;

    private static CardState Used(CardState card) =>
        card with { Usage = card.Usage.Add(new CampaignId(1), Sample.Now, Sample.May.Until) };

    private sealed record Attempt(CheckoutCase Case, RedeemCheckout Request)
    {
        public RedemptionDecision Decide() => Redeeming.Decide(Case, Request);

        public Attempt At(Func<MerchantFacts, MerchantFacts> change) =>
            this with { Case = Case with { Merchant = change(Case.Merchant) } };

        public Attempt Of(Func<CardState, CardState> change) =>
            this with { Case = Case with { Card = change(Case.Card) } };

        public Attempt With(IReadOnlyList<RunningCampaign> campaigns) =>
            this with { Case = Case with { Campaigns = campaigns } };

        public Attempt Believing(IExhaustion exhaustion) =>
            this with { Case = Case with { Exhaustion = exhaustion } };

        /// <summary>Names a coupon, which the card has if it is given.</summary>
        public Attempt Naming(HeldCoupon? coupon) => Of(card => card with
        {
            Coupons = new CouponBook(coupon is null ? null : [coupon], null),
        }) with
        {
            Request = Request with { Coupons = [new CouponId(new CardId(1), 1)] },
        };

        // Where the fault "no campaign" was planted as well, it stays.
        public Attempt Limited(CampaignLimits limits) => With(
            [.. Case.Campaigns.Select(campaign => new RunningCampaign(
                campaign.Id, campaign.TermsVersion, campaign.Terms with { Limits = limits }))]);
    }
}
