using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class ActivityTermsCheckTests
{
    private static readonly ActivityTerms Good = Fair.Terms();
    private static readonly TagCode Tag = TagCode.Of("hardship");

    private static readonly ActivityTerms Drawn = Good with
    {
        Mode = SignUpMode.Draw,
        Draw = new DrawTerms(),
        Series = new SeriesTerms(SeriesCode.Of("s"), 1),
    };

    private static readonly Dictionary<ActivityTermsProblem, ActivityTerms[]> Bad = new()
    {
        [ActivityTermsProblem.TitleMissing] =
        [
            Good with { Title = new ActivityTitle("", "a") },
            Good with { Title = new ActivityTitle("a", new string('a', 101)) },
        ],
        [ActivityTermsProblem.DescriptionTooLong] = [Good with { Description = new string('a', 5_001) }],
        [ActivityTermsProblem.PlaceMissing] = [Good with { Place = new ActivityPlace(Sample.Zhengzhou, " ") }],
        [ActivityTermsProblem.SessionsInvalid] =
        [
            Good with { Sessions = [] },
            Good with { Sessions = [Fair.SessionOf(1, 1), Fair.SessionOf(1, 1)] },
            Good with { Sessions = [Fair.SessionOf(0, 1)] },
            Good with { Sessions = [Fair.SessionOf(61, 1)] },
        ],
        [ActivityTermsProblem.CapacityInvalid] =
            [Good with { Sessions = [Fair.SessionOf(1, 0)] }, Good with { Sessions = [Fair.SessionOf(1, 1_000_001)] }],
        [ActivityTermsProblem.SpanTooLong] = [Good with { Sessions = [Fair.SessionOf(1, 1, dayLater: 733)] }],
        [ActivityTermsProblem.SignUpTooLate] =
        [
            Good with { SignUp = new Interval(Fair.Now, Fair.Start.AddTicks(1)) },
            Drawn with { Sessions = [Fair.SessionOf(1, 1, dayLater: -4), Fair.SessionOf(2, 1)] },
        ],
        [ActivityTermsProblem.PriceInvalid] =
        [
            Good with { Price = new ActivityPrice(new Fen(-1), Fen.Zero) },
            Good with { Price = new ActivityPrice(Fen.Zero, new Fen(-1)) },
            Good with { Price = new ActivityPrice(Fen.Zero, Fen.Zero, []) },
        ],
        [ActivityTermsProblem.GroupSizeInvalid] = [Good with { MaxGroupSize = 0 }, Good with { MaxGroupSize = 21 }],
        [ActivityTermsProblem.QuotasInvalid] =
        [
            Good with { Quotas = new ActivityQuotas(0) },
            Good with { Quotas = new ActivityQuotas(Cities: []) },
            Good with { Quotas = new ActivityQuotas(Unions: [new UnionQuota(0, 1)]) },
            Good with { Quotas = new ActivityQuotas(Tags: [new TagQuota(Tag, 1), new TagQuota(Tag, 2)]) },
        ],
        [ActivityTermsProblem.WaitlistInvalid] =
        [
            Good with { Waitlist = new WaitlistTerms(0, 1) },
            Good with { Waitlist = new WaitlistTerms(1, 337) },
            Good with { Waitlist = new WaitlistTerms(1, 1, Fair.Week.Until.AddTicks(-1)) },
        ],
        [ActivityTermsProblem.DrawInvalid] =
        [
            Good with { Mode = SignUpMode.Draw },
            Good with { Draw = new DrawTerms() },
            Drawn with { Draw = new DrawTerms(LosersWait: true) },
            Drawn with { Draw = new DrawTerms(PayHours: 0) },
            Drawn with { Draw = new DrawTerms(Weights: [new TagWeight(Tag, 21)]) },
            Drawn with { Draw = new DrawTerms(EarlierWinners: new EarlierWinners(0, 1)) },
            Drawn with { Draw = new DrawTerms(EarlierWinners: new EarlierWinners(1, 1)), Series = null },
        ],
        [ActivityTermsProblem.CancellationInvalid] =
            [Good with { Cancellation = new CancellationTerms(Fair.Now, new BasisPoints(1)) }],
        [ActivityTermsProblem.SeriesInvalid] = [Good with { Series = new SeriesTerms(SeriesCode.Of("s"), 0) }],
        [ActivityTermsProblem.NoShowBarInvalid] = [Good with { NoShowBarDays = 0 }, Good with { NoShowBarDays = 367 }],
        [ActivityTermsProblem.CheckInInvalid] =
            [Good with { CheckIn = new CheckInTerms(-1) }, Good with { CheckIn = new CheckInTerms(0, 1_441) }],
        [ActivityTermsProblem.AudienceInvalid] =
            [Good with { Owner = 0 }, Good with { Audience = new Audience(Unions: []) }],
    };

    public static TheoryData<ActivityTermsProblem> Problems() => [.. Enum.GetValues<ActivityTermsProblem>()];

    [Theory]
    [MemberData(nameof(Problems))]
    public void ProblemOf_TermsWithIt_NamesIt(ActivityTermsProblem problem) =>
        Assert.All(Bad[problem], terms => Assert.Equal(problem, ActivityTermsCheck.ProblemOf(terms)));

    [Fact]
    public void ProblemOf_GoodTerms_IsNone()
    {
        Assert.Null(ActivityTermsCheck.ProblemOf(Good));
        Assert.Null(ActivityTermsCheck.ProblemOf(
            Good with { Waitlist = null, Price = Fair.OneYuan, MaxGroupSize = 20 }));
        Assert.Null(ActivityTermsCheck.ProblemOf(Drawn with
        {
            Waitlist = new WaitlistTerms(1, 1, Fair.Start),
            Draw = new DrawTerms(true, [new TagWeight(Tag, 20)], new EarlierWinners(1, 1)),
        }));
    }
}
