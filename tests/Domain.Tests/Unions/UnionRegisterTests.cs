using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Tests.Unions;

public sealed class UnionRegisterTests
{
    private const long Id = 5;

    private static readonly UnionState Registered = new(UnionName.Of("工会"), Parent: 2, Sample.Zhengzhou);

    /// <summary>What is refused, in the order in which it is looked at.</summary>
    public static TheoryData<string, bool, long?, long[], string> Table() => new()
    {
        { "Register", true, 5L, [], "UNION_ALREADY_REGISTERED" },
        { "Register", false, 5L, [], "UNION_CIRCULAR" },
        { "Register", false, 2L, [2, 5, 1], "UNION_CIRCULAR" },
        { "Register", false, 2L, [], "UNION_PARENT_MISSING" },
        { "Register", false, 2L, Path(UnionRegister.MaxDepth), "UNION_TOO_DEEP" },
        { "Register", false, 2L, Path(UnionRegister.MaxDepth - 1), "Registered" },
        { "Register", false, null, [], "Registered" },
        { "Move", false, 2L, [], "UNION_UNKNOWN" },
        { "Move", true, 2L, [2, 1], "UNION_UNCHANGED" },
        { "Move", true, 5L, [5, 2], "UNION_CIRCULAR" },
        { "Move", true, 6L, [6, 5, 2], "UNION_CIRCULAR" },
        { "Move", true, 3L, [], "UNION_PARENT_MISSING" },
        { "Move", true, 3L, Path(UnionRegister.MaxDepth), "UNION_TOO_DEEP" },
        { "Move", true, 3L, [3, 1], "Moved" },
        { "Move", true, null, [], "Moved" },
        { "Rename", false, null, [], "UNION_UNKNOWN" },
        { "Rename", true, null, [], "Renamed" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Decide_EveryCommand_IsAsTheTableSays(
        string command, bool isRegistered, long? parent, long[] above, string expected)
    {
        UnionCommand asked = command switch
        {
            "Register" => new UnionCommand.Register(UnionName.Of("新工会"), parent, Sample.Zhengzhou),
            "Move" => new UnionCommand.Move(parent),
            _ => new UnionCommand.Rename(UnionName.Of("新名称")),
        };

        var outcome = UnionRegister.Decide(Id, isRegistered ? Registered : UnionState.None, asked, above, Sample.Now);

        Assert.Equal(expected, outcome switch
        {
            UnionDecision.Accepted(var happened) => happened.GetType().Name,
            UnionDecision.Refused(var reason) => Codes.Of(reason),
            _ => "",
        });
    }

    [Fact]
    public void Rename_ToTheNameItHas_IsRefused() => Assert.Equal(
        new UnionDecision.Refused(UnionRefusal.UnionUnchanged),
        UnionRegister.Decide(Id, Registered, new UnionCommand.Rename(UnionName.Of("工会")), [], Sample.Now));

    [Fact]
    public void Apply_EveryEvent_ChangesWhatItSays()
    {
        var union = UnionState.None
            .Apply(new UnionEvent.Registered(Sample.Now, UnionName.Of("甲"), 1, Sample.Zhengzhou))
            .Apply(new UnionEvent.Moved(Sample.Now, 2))
            .Apply(new UnionEvent.Renamed(Sample.Now, UnionName.Of("乙")));

        Assert.Equal(new UnionState(UnionName.Of("乙"), 2, Sample.Zhengzhou), union);
    }

    private static long[] Path(int length) => [.. Enumerable.Range(100, length).Select(id => (long)id)];
}
