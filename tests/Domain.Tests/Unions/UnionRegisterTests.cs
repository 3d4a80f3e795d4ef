using CardPlatform.Domain.Staff;
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

        var outcome = Decide(isRegistered ? Registered : UnionState.None, asked, above);

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
        Decide(Registered, new UnionCommand.Rename(UnionName.Of("工会")), []));

    /// <summary>1 above 2 and 3, 2 above 5: who may enter 5, move it from 2, or rename it.</summary>
    [Theory]
    [InlineData("Register", 2L, 2L, true)]
    [InlineData("Register", 2L, 1L, true)]
    [InlineData("Register", 2L, 5L, false)]
    [InlineData("Register", 2L, 3L, false)]
    [InlineData("Register", null, 1L, false)]
    [InlineData("Move", 3L, 1L, true)]
    [InlineData("Move", 3L, 2L, false)]
    [InlineData("Move", 3L, 3L, false)]
    [InlineData("Move", 3L, 5L, false)]
    [InlineData("Move", null, 1L, false)]
    [InlineData("Rename", null, 5L, true)]
    [InlineData("Rename", null, 2L, true)]
    [InlineData("Rename", null, 3L, false)]
    public void Decide_ByAnOfficer_GoesAsFarAsTheirUnion(string command, long? parent, long actsFor, bool isAllowed)
    {
        UnionCommand asked = command switch
        {
            "Register" => new UnionCommand.Register(UnionName.Of("新工会"), parent),
            "Move" => new UnionCommand.Move(parent),
            _ => new UnionCommand.Rename(UnionName.Of("新名称")),
        };
        var union = command == "Register" ? UnionState.None : Registered;

        var outcome = Decide(union, asked, [parent ?? 1], new Actor(StaffId.Of("staff-7"), actsFor));

        Assert.Equal(isAllowed, outcome is UnionDecision.Accepted);
        Assert.Equal(!isAllowed, outcome is UnionDecision.Refused(UnionRefusal.UnionOutOfScope));
    }

    [Fact]
    public void Decide_OfAUnionThatIsOnTop_IsForTheProvinceOnly()
    {
        var top = new UnionState(UnionName.Of("工会"));
        var move = new UnionCommand.Move(2);

        Assert.Equal(
            new UnionDecision.Refused(UnionRefusal.UnionOutOfScope),
            Decide(top, move, [2, 1], new Actor(StaffId.Of("staff-7"), 1)));
        Assert.IsType<UnionDecision.Accepted>(Decide(top, move, [2, 1]));
    }

    [Fact]
    public void Apply_EveryEvent_ChangesWhatItSays()
    {
        var union = UnionState.None
            .Apply(new UnionEvent.Registered(Sample.Now, UnionName.Of("甲"), 1, Sample.Zhengzhou))
            .Apply(new UnionEvent.Moved(Sample.Now, 2))
            .Apply(new UnionEvent.Renamed(Sample.Now, UnionName.Of("乙")));

        Assert.Equal(new UnionState(UnionName.Of("乙"), 2, Sample.Zhengzhou), union);
    }

    private static UnionDecision Decide(
        UnionState union, UnionCommand command, IReadOnlyList<long> above, Actor? actor = null) =>
        UnionRegister.Decide(Id, union, command, above, actor ?? Sample.Province, new Tree(), Sample.Now);

    private static long[] Path(int length) => [.. Enumerable.Range(100, length).Select(id => (long)id)];

    private sealed class Tree : IUnionTree
    {
        private static readonly Dictionary<long, long> Parents = new() { [2] = 1, [3] = 1, [5] = 2 };

        public bool IsWithin(long union, long ancestor) =>
            union == ancestor || (Parents.TryGetValue(union, out var parent) && IsWithin(parent, ancestor));
    }
}
