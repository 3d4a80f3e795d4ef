using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Campaigns;

public sealed class TermsCheckTests
{
    private static readonly CampaignTerms Good = Sample.Terms();

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
        ],
        [TermsProblem.OfferMinimumNegative] = [Good with { Offers = [Sample.AmountOff(1, -1)] }],
        [TermsProblem.MerchantsMissing] = [Good with { Merchants = [] }],
        [TermsProblem.TooManyMerchants] =
            [Good with { Merchants = [.. Enumerable.Range(1, 1_001).Select(id => new MerchantId(id))] }],
        [TermsProblem.LimitNotPositive] =
        [
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
            Limits = new CampaignLimits(1, new Fen(1), 1, 1, 1),
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
}
