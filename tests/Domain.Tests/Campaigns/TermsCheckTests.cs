using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Campaigns;

public sealed class TermsCheckTests
{
    private static readonly CampaignTerms Good = Sample.Terms();

    private static readonly Interval Summer =
        Interval.OfDays(Sample.Today, new BusinessDay(new DateOnly(2026, 8, 31)));

    private static readonly Offer.Benefit Festival =
        new(new OfferNo(1), PurseCode.Of("festival"), new Fen(100), Summer);

    private static readonly CampaignTerms Granting = Good with { Offers = [Festival] };

    private static readonly DailyWindow Lunch = new(new TimeOnly(11, 0), new TimeOnly(14, 0));

    private static readonly Offer.Coupon TenOff =
        new(new OfferNo(1), Sample.AmountOff(1_000, 5_000), ValidDays: 7, new ClaimLimits());

    private static readonly Dictionary<TermsProblem, CampaignTerms[]> Bad = new()
    {
        [TermsProblem.NameMissing] =
        [
            Good with { Name = new CampaignName("", "May Day") },
            Good with { Name = new CampaignName("五一", " ") },
            Good with { Name = new CampaignName("五一", new string('x', 101)) },
            Good with { Name = new CampaignName("五\n一", "May Day") },
        ],
        [TermsProblem.SpanTooLong] = [Good with { Span = new Interval(Sample.Now, Sample.Now.AddYears(6)) }],
        [TermsProblem.OffersMissing] = [Good with { Offers = [] }],
        [TermsProblem.TooManyOffers] =
            [Good with { Offers = [.. Enumerable.Range(1, 21).Select(no => Sample.AmountOff(1, 0, no))] }],
        [TermsProblem.OfferNoRepeated] = [Good with { Offers = [Sample.AmountOff(1, 0), Sample.AmountOff(2, 0)] }],
        [TermsProblem.OfferWithoutBenefit] =
        [
            Good with { Offers = [Sample.AmountOff(0, 0)] },
            Good with { Offers = [Sample.AmountOff(-1, 0)] },
            Good with { Offers = [new Offer.PercentOff(new OfferNo(1), new BasisPoints(0))] },
            Good with { Offers = [new Offer.PercentOff(new OfferNo(1), new BasisPoints(1), Fen.Zero)] },
            Good with { Offers = [Tiers((0, 0))] },
            Good with { Offers = [TenOff with { Gives = Sample.AmountOff(0, 0) }] },
            Granting with { Offers = [Festival with { Amount = Fen.Zero }] },
        ],
        [TermsProblem.OffersMixed] =
        [
            Good with { Offers = [TenOff, Sample.AmountOff(1, 0, no: 2)] },
            Good with { Offers = [Sample.AmountOff(1, 0, no: 2), Festival] },
            Good with { Offers = [TenOff, TenOff with { No = new OfferNo(2) }] },
            Good with { Offers = [Festival, Festival with { No = new OfferNo(2) }] },
        ],
        [TermsProblem.OfferMinimumNegative] =
        [
            Good with { Offers = [Sample.AmountOff(1, -1)] },
            Good with { Offers = [FixedPrice(-1, "A-1")] },
        ],
        [TermsProblem.TiersInvalid] =
        [
            Good with { Offers = [Tiers()] },
            Good with { Offers = [Tiers((100, 10), (100, 20))] },
            Good with { Offers = [Tiers((100, 10), (200, 10))] },
            Good with { Offers = [Tiers([.. Enumerable.Range(1, 11).Select(n => ((long)n, (long)n))])] },
        ],
        [TermsProblem.FixedPriceInvalid] =
        [
            Good with { Offers = [FixedPrice(1)] },
            Good with { Offers = [FixedPrice(1, "A-1") with { Skus = [] }] },
            Good with { Offers = [FixedPrice(1, "A-1") with { MaxUnits = 0 }] },
            Good with { Offers = [FixedPrice(1, [.. Enumerable.Range(1, 201).Select(n => $"A-{n}")])] },
        ],
        [TermsProblem.OfferCategoriesInvalid] =
        [
            Good with { Offers = [Sample.TenPercent with { Categories = [] }] },
            Good with { Offers = [Sample.TenPercent with { Categories = Categories(51) }] },
        ],
        [TermsProblem.CouponValidityInvalid] =
        [
            Good with { Offers = [TenOff with { ValidDays = 0 }] },
            Good with { Offers = [TenOff with { ValidDays = 367 }] },
            Good with { Offers = [TenOff with { ClaimUntil = Good.Span.From }] },
            Good with { Offers = [TenOff with { ClaimUntil = Good.Span.Until.AddTicks(1) }] },
        ],
        [TermsProblem.BenefitFundedByMerchant] = [Granting with { Funding = Sample.Split(9_999, 1, 0) }],
        [TermsProblem.BenefitPeriodInvalid] =
        [
            Granting with { Offers = [Festival with { Valid = new Interval(Sample.Now.AddDays(-9), Good.Span.From) }] },
            Granting with { Offers = [Festival with { Valid = new Interval(Sample.Now, Sample.Now.AddYears(6)) }] },
        ],
        [TermsProblem.BenefitTermsUnfit] =
        [
            Granting with { Places = Places.Everywhere },
            Granting with { Calendar = CalendarRule.Always },
            Granting with { Stacking = Stacking.Alone },
            Granting with { LastFen = LastFen.Reduce },
            Granting with { Refund = RefundRule.Keep },
            Granting with { Limits = new CampaignLimits(PerDayCount: 1) },
            Granting with { Limits = new CampaignLimits(PerMemberTotal: 1) },
            Granting with { Limits = new CampaignLimits(PerMerchantCount: 1) },
        ],
        [TermsProblem.MerchantsMissing] = [Good with { Merchants = [] }],
        [TermsProblem.TooManyMerchants] =
            [Good with { Merchants = [.. Enumerable.Range(1, 1_001).Select(id => new MerchantId(id))] }],
        [TermsProblem.PlacesInvalid] =
        [
            Good with { Places = new Places(Categories: []) },
            Good with { Places = new Places(Categories: Categories(51)) },
            Good with { Places = new Places(Cities: []) },
            Good with { Merchants = [Sample.Merchant], Places = Places.Everywhere },
        ],
        [TermsProblem.AudienceInvalid] =
        [
            Good with { Owner = 0 },
            Good with { Audience = new Audience(Unions: []) },
            Good with { Audience = new Audience(Unions: [0]) },
            Good with { Audience = new Audience(Unions: [.. Enumerable.Range(1, 101).Select(id => (long)id)]) },
            Good with { Audience = new Audience(Cities: []) },
            Good with { Audience = new Audience(Tags: []) },
            Good with { Audience = new Audience(Birthday: new BirthdayWindow(DaysBefore: -1)) },
            Good with { Audience = new Audience(Birthday: new BirthdayWindow(DaysAfter: 181)) },
            Good with { Audience = new Audience(MinCardAgeDays: 0) },
        ],
        [TermsProblem.CalendarInvalid] =
        [
            Good with { Calendar = new CalendarRule(Weekdays: []) },
            Good with { Calendar = new CalendarRule(Windows: []) },
            Good with { Calendar = new CalendarRule(Windows: [.. Enumerable.Repeat(Lunch, 9)]) },
        ],
        [TermsProblem.LimitNotPositive] =
        [
            Good with { Limits = new CampaignLimits(PerMerchantCount: 0) },
            Good with { Offers = [TenOff with { Claims = new ClaimLimits(PerMember: 0) }] },
            Good with { Offers = [TenOff with { Claims = new ClaimLimits(Total: 0) }] },
            Good with { Offers = [TenOff with { Claims = new ClaimLimits(PerDay: 0) }] },
            Good with { Limits = new CampaignLimits(TotalCount: 0) },
            Good with { Limits = new CampaignLimits(TotalBudget: new Fen(-1)) },
            Good with { Limits = new CampaignLimits(PerDayCount: 0) },
            Good with { Limits = new CampaignLimits(PerMemberTotal: 0) },
            Good with { Limits = new CampaignLimits(PerMemberPerDay: -1) },
        ],
    };

    public static TheoryData<TermsProblem> Problems() => [.. Enum.GetValues<TermsProblem>()];

    [Theory]
    [MemberData(nameof(Problems))]
    public void ProblemOf_TermsWithIt_NamesIt(TermsProblem problem) =>
        Assert.All(Bad[problem], terms => Assert.Equal(problem, TermsCheck.ProblemOf(terms)));

    [Fact]
    public void ProblemOf_GoodTerms_IsNone()
    {
        Assert.Null(TermsCheck.ProblemOf(Good));
        Assert.Null(TermsCheck.ProblemOf(Good with
        {
            Merchants = [.. Enumerable.Range(1, 1_000).Select(id => new MerchantId(id))],
            Limits = new CampaignLimits(1, new Fen(1), 1, 1, 1, 1),
        }));
        Assert.Null(TermsCheck.ProblemOf(Granting));
        Assert.Null(TermsCheck.ProblemOf(Good with
        {
            Offers = [TenOff with { ClaimUntil = Good.Span.Until }],
            Owner = 1,
            Audience = new Audience([1], [Sample.Zhengzhou], [TagCode.Of("hardship")], Gender.Female),
            Places = new Places([Sample.Merchant], Categories(50), [Sample.Zhengzhou]),
            Calendar = new CalendarRule([DayOfWeek.Friday], HolidayRule.Included, [Lunch]),
            Stacking = new Stacking(WithOthers: true, StackingGroup.Of("may-day")),
            LastFen = LastFen.Reduce,
            Refund = RefundRule.ClawBack,
        }));
        Assert.Null(TermsCheck.ProblemOf(Good with
        {
            Offers = [Tiers((100, 10), (200, 30)), FixedPrice(0, "A-1") with { No = new OfferNo(2), MaxUnits = 1 }],
        }));
    }

    [Theory]
    [InlineData(5_000, 3_000, 2_000, true)]
    [InlineData(10_000, 0, 0, true)]
    [InlineData(5_000, 3_000, 1_999, false)]
    [InlineData(5_000, 3_000, 2_001, false)]
    public void FundingSplit_Shares_MustSumToTheWhole(int union, int merchant, int sponsor, bool valid) => Assert.Equal(
        valid,
        FundingSplit.TryCreate(new BasisPoints(union), new BasisPoints(merchant), new BasisPoints(sponsor), out _));

    private static Offer.Tiers Tiers(params (long Minimum, long Off)[] steps) => new(
        new OfferNo(1), [.. steps.Select(step => new Tier(new Fen(step.Minimum), new Fen(step.Off)))]);

    private static Offer.FixedPrice FixedPrice(long price, params string[] skus) => new(
        new OfferNo(1), new Fen(price), skus.Length == 0 ? null : [.. skus.Select(Sku.Of)]);

    private static List<CategoryCode> Categories(int count) =>
        [.. Enumerable.Range(1, count).Select(n => CategoryCode.Of($"c{n}"))];
}
