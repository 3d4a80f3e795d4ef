using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Coupons;

/// <summary>
/// Each fault makes a good claim bad in one way. Where several are wrong at once, the first in the order of
/// <see cref="ClaimDecline"/> is the answer.
/// </summary>
public sealed class ClaimingTests
{
    private static readonly Dictionary<ClaimDecline, Func<Attempt, Attempt>> Faults = new()
    {
        [ClaimDecline.CardNotActivated] = Of(card => card with { Status = CardStatus.Issued }),
        [ClaimDecline.CardSuspended] = Of(card => card with { Status = CardStatus.Suspended }),
        [ClaimDecline.CardLost] = Of(card => card with { Status = CardStatus.Lost }),
        [ClaimDecline.CardClosed] = Of(card => card with { Status = CardStatus.Closed }),
        [ClaimDecline.CardNumberReplaced] = Of(card => card with { Number = Sample.OtherNumber }),
        [ClaimDecline.CampaignNotRunning] = attempt => attempt with { Terms = null },
        [ClaimDecline.CampaignWithoutCoupons] = With(terms => terms with { Offers = [Sample.TenPercent] }),
        [ClaimDecline.ClaimNotOpenYet] = With(terms => terms with { Span = At(1, 2) }),
        [ClaimDecline.ClaimOver] = With(terms => terms with { Span = At(-2, 0) }),
        [ClaimDecline.MemberNotIncluded] = With(terms => terms with { Audience = new Audience(Unions: [78]) }),
        [ClaimDecline.ClaimLimitReached] = Of(card => card with { Coupons = Claimed(card.Coupons) }),
        [ClaimDecline.TooManyCoupons] = Of(card => card with
        {
            Coupons = new CouponBook(
                [.. Enumerable.Range(1, CouponBook.MaxHeld).Select(n => Sample.Coupon(n, campaign: 9))],
                card.Coupons.Claims),
        }),
    };

    // One card has one status, and one campaign has one span.
    private static readonly ClaimDecline[][] Exclusive =
    [
        [
            ClaimDecline.CardNotActivated, ClaimDecline.CardSuspended, ClaimDecline.CardLost, ClaimDecline.CardClosed,
        ],
        [ClaimDecline.CampaignNotRunning, ClaimDecline.CampaignWithoutCoupons],
        [ClaimDecline.ClaimNotOpenYet, ClaimDecline.ClaimOver],
    ];

    private static readonly Attempt Good = new(Sample.ActiveCard, Sample.Coupons().Terms);

    /// <summary>All but those that only a commit can give.</summary>
    public static TheoryData<ClaimDecline> Reasons() =>
        [.. Enum.GetValues<ClaimDecline>().Where(reason => reason < ClaimDecline.CouponsSoldOut)];

    [Fact]
    public void Decide_AGoodClaim_GivesACouponThatIsValidFromNow()
    {
        var claimed = Assert.IsType<ClaimDecision.Claimed>(Good.Decide()).Event;

        Assert.Equal(Sample.Now, claimed.At);
        Assert.Equal(Sample.Now.AddDays(7), claimed.Until);
        Assert.Equal("c1-9", claimed.Coupon.ToString());
    }

    [Fact]
    public void Decide_AClaimNearTheEnd_IsValidForItsDaysAllTheSame()
    {
        var ending = Good with { Terms = Good.Terms! with { Span = At(-1, 3) } };

        Assert.Equal(
            Sample.Now.AddDays(7), Assert.IsType<ClaimDecision.Claimed>(ending.Decide()).Event.Until);
    }

    [Fact]
    public void Decide_AfterClaimingHasEnded_IsOverThoughTheCampaignIsNot()
    {
        var offer = (Offer.Coupon)Good.Terms!.Offers[0];
        var closed = Good with { Terms = Good.Terms with { Offers = [offer with { ClaimUntil = Sample.Now }] } };

        Assert.Equal(
            ClaimDecline.ClaimOver, Assert.IsType<ClaimDecision.Declined>(closed.Decide()).Reason);
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Decide_OneThingWrong_SaysWhat(ClaimDecline reason) =>
        Assert.Equal(reason, Assert.IsType<ClaimDecision.Declined>(Faults[reason](Good).Decide()).Reason);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Decide_ThisAndSomethingLaterWrong_SaysThis(ClaimDecline reason)
    {
        foreach (var later in Faults.Keys.Where(other => other > reason && !AreExclusive(reason, other)))
        {
            Assert.Equal(
                reason, Assert.IsType<ClaimDecision.Declined>(Faults[reason](Faults[later](Good)).Decide()).Reason);
        }
    }

    private static bool AreExclusive(ClaimDecline one, ClaimDecline other) =>
        Exclusive.Any(group => group.Contains(one) && group.Contains(other));

    private static Interval At(int from, int until) => new(Sample.Now.AddDays(from), Sample.Now.AddDays(until));

    private static CouponBook Claimed(CouponBook book) =>
        new(book.Held, book.Claims.Add(new CampaignId(1), Sample.Now, Sample.May.Until));

    private static Func<Attempt, Attempt> Of(Func<CardState, CardState> change) =>
        attempt => attempt with { Card = change(attempt.Card) };

    private static Func<Attempt, Attempt> With(Func<CampaignTerms, CampaignTerms> change) =>
        attempt => attempt with { Terms = attempt.Terms is { } terms ? change(terms) : null };

    private sealed record Attempt(CardState Card, CampaignTerms? Terms)
    {
        public ClaimDecision Decide() => Claiming.Decide(
            Card,
            new ClaimCoupon(new CampaignId(1), Sample.Number),
            Terms is null ? null : new RunningCampaign(new CampaignId(1), 1, Terms),
            FlatUnions.Instance,
            new CouponId(new CardId(1), 9),
            Sample.Now);
    }
}
