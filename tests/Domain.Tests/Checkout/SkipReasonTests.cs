using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Checkout;

/// <summary>
/// Each fault keeps a good offer from being applied in one way. Where several do at once, the first in the order of
/// <see cref="SkipReason"/> is the one reported.
/// </summary>
public sealed class SkipReasonTests
{
    private static readonly City Kaifeng = new(410200);

    private static readonly Dictionary<SkipReason, Func<Attempt, Attempt>> Faults = new()
    {
        [SkipReason.CampaignNotOpenYet] = With(terms => terms with { Span = At(1, 2) }),
        [SkipReason.CampaignOver] = With(terms => terms with { Span = At(-2, -1) }),
        [SkipReason.MerchantNotIncluded] = Within(places => places with { Merchants = [new MerchantId(1)] }),
        [SkipReason.CityNotIncluded] = Within(places => places with { Cities = [Kaifeng] }),
        [SkipReason.GenderNotIncluded] = For(audience => audience with { Gender = Gender.Male }),
        [SkipReason.MemberCityNotIncluded] = For(audience => audience with { Cities = [Kaifeng] }),
        [SkipReason.JoinedTooLate] = For(audience => audience with { JoinedBefore = new DateOnly(2019, 1, 1) }),
        [SkipReason.CardTooNew] = For(audience => audience with { MinCardAgeDays = 31 }),
        [SkipReason.BirthdayTooFar] = For(audience => audience with { Birthday = new BirthdayWindow(DaysBefore: 1) }),
        [SkipReason.TagMissing] = For(audience => audience with { Tags = [TagCode.Of("model-worker")] }),
        [SkipReason.UnionNotIncluded] = For(audience => audience with { Unions = [78] }),
        [SkipReason.NotAtThisTime] = With(terms => terms with { Calendar = new CalendarRule([DayOfWeek.Monday]) }),
        [SkipReason.NoLineIncluded] = Giving(new Offer.PercentOff(
            new OfferNo(1), new BasisPoints(1_000), null, [CategoryCode.Of("toys")])),
        [SkipReason.NoBenefit] = Giving(new Offer.PercentOff(new OfferNo(1), new BasisPoints(1), null)),
        [SkipReason.BasketBelowMinimum] = Giving(Sample.AmountOff(500, 10_000)),
        [SkipReason.MemberLimitReached] = Limited(limits => limits with { PerMemberTotal = 1 }),
        [SkipReason.MemberDayLimitReached] = Limited(limits => limits with { PerMemberPerDay = 1 }),
        [SkipReason.CampaignExhausted] = Believing(SkipReason.CampaignExhausted),
        [SkipReason.CampaignDayExhausted] = Believing(SkipReason.CampaignDayExhausted),
        [SkipReason.CampaignMerchantExhausted] = Believing(SkipReason.CampaignMerchantExhausted),
        [SkipReason.BetterOfferApplied] = attempt => attempt with
        {
            Rival = Sample.Campaign(2, null, Sample.AmountOff(900, 0)),
        },
    };

    // An offer has one span, gives one thing, and is used up in one way: of these, two cannot be at once.
    private static readonly SkipReason[][] Exclusive =
    [
        [SkipReason.CampaignNotOpenYet, SkipReason.CampaignOver],
        [SkipReason.NoLineIncluded, SkipReason.NoBenefit, SkipReason.BasketBelowMinimum],
        [SkipReason.MemberLimitReached, SkipReason.MemberDayLimitReached],
        [
            SkipReason.CampaignExhausted, SkipReason.CampaignDayExhausted, SkipReason.CampaignMerchantExhausted,
            SkipReason.BetterOfferApplied,
        ],
    ];

    private static readonly Attempt Good = new(
        Sample.Terms(null, Sample.AmountOff(500, 0)) with { Audience = new Audience(), Places = new Places() }, null);

    /// <summary>All but the one that only a coupon can have: its campaign is not among those here.</summary>
    public static TheoryData<SkipReason> Reasons() =>
        [.. Enum.GetValues<SkipReason>().Where(reason => reason is not SkipReason.CampaignNotHere)];

    [Fact]
    public void Price_AGoodOffer_IsApplied() => Assert.Null(Good.Reported());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Price_OneThingAgainstAnOffer_ReportsWhat(SkipReason reason) =>
        Assert.Equal(reason, Faults[reason](Good).Reported());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Price_ThisAndSomethingLaterAgainstAnOffer_ReportsThis(SkipReason reason)
    {
        foreach (var later in Faults.Keys.Where(other => other > reason && !AreExclusive(reason, other)))
            Assert.Equal(reason, Faults[reason](Faults[later](Good)).Reported());
    }

    [Fact]
    public void Price_AMemberOfWhomNothingIsKnown_FitsNothingThatIsAsked()
    {
        SkipReason[] asked =
        [
            SkipReason.GenderNotIncluded, SkipReason.JoinedTooLate, SkipReason.BirthdayTooFar, SkipReason.TagMissing,
        ];
        Assert.All(asked, reason => Assert.Equal(reason, Faults[reason](Good).Reported(Sample.Member)));
    }

    private static bool AreExclusive(SkipReason one, SkipReason other) =>
        Exclusive.Any(group => group.Contains(one) && group.Contains(other));

    private static Interval At(int from, int until) => new(Sample.Now.AddDays(from), Sample.Now.AddDays(until));

    private static Func<Attempt, Attempt> With(Func<CampaignTerms, CampaignTerms> change) =>
        attempt => attempt with { Terms = change(attempt.Terms) };

    private static Func<Attempt, Attempt> Within(Func<Places, Places> change) =>
        With(terms => terms with { Places = change(terms.Places!) });

    private static Func<Attempt, Attempt> For(Func<Audience, Audience> change) =>
        With(terms => terms with { Audience = change(terms.Audience!) });

    private static Func<Attempt, Attempt> Giving(Offer offer) => With(terms => terms with { Offers = [offer] });

    private static Func<Attempt, Attempt> Limited(Func<CampaignLimits, CampaignLimits> change) =>
        With(terms => terms with { Limits = change(terms.Limits) });

    private static Func<Attempt, Attempt> Believing(SkipReason reason) =>
        attempt => attempt with { Exhaustion = new Exhausted(reason, 1) };

    private sealed record Attempt(CampaignTerms Terms, RunningCampaign? Rival)
    {
        public IExhaustion Exhaustion { get; init; } = NothingExhausted.Instance;

        private static Member Known { get; } = new(
            "M-000001",
            77,
            Sample.Zhengzhou,
            Gender.Female,
            new DateOnly(1990, 1, 1),
            new DateOnly(2020, 1, 1),
            [TagCode.Of("hardship")]);

        /// <summary>What a checkout of a member who has used the campaign once today reports of it.</summary>
        public SkipReason? Reported(Member? member = null)
        {
            var card = Sample.ActiveCard with
            {
                Member = member ?? Known,
                Usage = Sample.ActiveCard.Usage.Add(new CampaignId(1), Sample.Now, Sample.May.Until),
            };
            var campaign = new RunningCampaign(new CampaignId(1), 1, Terms);
            var report = new OfferReport();
            Pricing.Price(
                Sample.Case(Rival is null ? [campaign] : [campaign, Rival]) with
                {
                    Card = card,
                    Exhaustion = Exhaustion,
                },
                Sample.Basket(2_000),
                report: report);
            return report[0].Skipped;
        }
    }
}
