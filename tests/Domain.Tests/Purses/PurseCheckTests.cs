using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Tests.Purses;

/// <summary>
/// Each fault makes a good declaration bad in one way; where several are wrong, the first is the answer.
/// </summary>
public sealed class PurseCheckTests
{
    private static readonly Purse Good = Cash.Purse(Cash.Festival) with { DailyCap = new Fen(1) };

    private static readonly Func<Purse, Purse>[] Faults =
    [
        purse => purse with { Name = new PurseName(" ", "Festival") },
        purse => purse with { Priority = 1_000 },
        purse => purse with { Expiry = new ExpiryPolicy.Grace(0) },
        purse => purse with { Places = purse.Places with { Cities = [] } },
        purse => purse with { Places = purse.Places with { Merchants = Many } },
        purse => purse with { Calendar = purse.Calendar with { Weekdays = [DayOfWeek.Monday, DayOfWeek.Monday] } },
        purse => purse with { Calendar = purse.Calendar with { Windows = [] } },
        purse => purse with { RedemptionCap = Fen.Zero },
    ];

    private static MerchantId[] Many =>
        [.. Enumerable.Range(1, Places.MaxMerchants + 1).Select(id => new MerchantId(id))];

    public static TheoryData<PurseProblem> Problems() => [.. Enum.GetValues<PurseProblem>()];

    [Fact]
    public void ProblemOf_AGoodDeclaration_IsNone() => Assert.Null(PurseCheck.ProblemOf(Good));

    [Theory]
    [MemberData(nameof(Problems))]
    public void ProblemOf_OneFault_IsIt(PurseProblem problem) =>
        Assert.Equal(problem, PurseCheck.ProblemOf(Faults[(int)problem](Good)));

    [Theory]
    [MemberData(nameof(Problems))]
    public void ProblemOf_ThisFaultAndAllAfterIt_IsThisOne(PurseProblem problem)
    {
        var bad = Faults.Skip((int)problem).Reverse().Aggregate(Good, (purse, fault) => fault(purse));

        // What is too much of one list and too little of another is told apart list by list: the empty one is first.
        Assert.Equal(problem, PurseCheck.ProblemOf(bad));
    }
}
