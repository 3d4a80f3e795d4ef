using CardPlatform.Domain.Merchants;
using static CardPlatform.Domain.Merchants.MerchantStatus;

namespace CardPlatform.Domain.Tests.Merchants;

public sealed class MerchantContractTests
{
    private static readonly MerchantName Name = MerchantName.Of("丹尼斯百货");
    private static readonly CategoryCode Category = CategoryCode.Of("supermarket");

    private static readonly Dictionary<string, MerchantCommand> Commands = new()
    {
        ["Register"] = new MerchantCommand.Register(Name, Category),
        ["Suspend"] = new MerchantCommand.Suspend(),
        ["Resume"] = new MerchantCommand.Resume(),
        ["End"] = new MerchantCommand.End(),
        ["AddStore"] = new MerchantCommand.AddStore(Name, Sample.Zhengzhou),
        ["AddTerminal"] = new MerchantCommand.AddTerminal(new StoreNo(1)),
        ["SuspendTerminal"] = new MerchantCommand.SuspendTerminal(new TerminalId(Sample.Merchant, 1)),
        ["ResumeTerminal"] = new MerchantCommand.ResumeTerminal(new TerminalId(Sample.Merchant, 1)),
    };

    /// <summary>Every command in every status; but for none, the merchant has one store and one terminal.</summary>
    public static TheoryData<MerchantStatus, string, string> Table() => new()
    {
        { None, "Register", "Registered" },
        { None, "Suspend", "MERCHANT_UNKNOWN" },
        { None, "Resume", "MERCHANT_UNKNOWN" },
        { None, "End", "MERCHANT_UNKNOWN" },
        { None, "AddStore", "MERCHANT_UNKNOWN" },
        { None, "AddTerminal", "MERCHANT_UNKNOWN" },
        { None, "SuspendTerminal", "MERCHANT_UNKNOWN" },
        { None, "ResumeTerminal", "MERCHANT_UNKNOWN" },
        { Active, "Register", "MERCHANT_ALREADY_REGISTERED" },
        { Active, "Suspend", "Suspended" },
        { Active, "Resume", "MERCHANT_ALREADY_ACTIVE" },
        { Active, "End", "Ended" },
        { Active, "AddStore", "StoreAdded" },
        { Active, "AddTerminal", "TerminalAdded" },
        { Active, "SuspendTerminal", "TerminalSuspended" },
        { Active, "ResumeTerminal", "TERMINAL_ALREADY_ACTIVE" },
        { Suspended, "Register", "MERCHANT_ALREADY_REGISTERED" },
        { Suspended, "Suspend", "MERCHANT_SUSPENDED" },
        { Suspended, "Resume", "Resumed" },
        { Suspended, "End", "Ended" },
        { Suspended, "AddStore", "StoreAdded" },
        { Suspended, "AddTerminal", "TerminalAdded" },
        { Suspended, "SuspendTerminal", "TerminalSuspended" },
        { Suspended, "ResumeTerminal", "TERMINAL_ALREADY_ACTIVE" },
        { Ended, "Register", "MERCHANT_ALREADY_REGISTERED" },
        { Ended, "Suspend", "MERCHANT_ENDED" },
        { Ended, "Resume", "MERCHANT_ENDED" },
        { Ended, "End", "MERCHANT_ENDED" },
        { Ended, "AddStore", "MERCHANT_ENDED" },
        { Ended, "AddTerminal", "MERCHANT_ENDED" },
        { Ended, "SuspendTerminal", "MERCHANT_ENDED" },
        { Ended, "ResumeTerminal", "MERCHANT_ENDED" },
    };

    private static MerchantState Open { get; } = Fold(
        MerchantState.None,
        new MerchantEvent.Registered(Sample.Now, Name, Category),
        new MerchantEvent.StoreAdded(Sample.Now, new StoreNo(1), Name, Sample.Zhengzhou),
        new MerchantEvent.TerminalAdded(Sample.Now, new TerminalId(Sample.Merchant, 1), new StoreNo(1)));

    [Theory]
    [MemberData(nameof(Table))]
    public void Decide_EveryCommandInEveryStatus_IsAsTheTableSays(
        MerchantStatus status, string command, string expected) =>
        Assert.Equal(expected, Outcome(status is None ? MerchantState.None : Open with { Status = status }, command));

    [Fact]
    public void Table_StatusesAndCommands_AreAllThere() =>
        Assert.Equal(Enum.GetValues<MerchantStatus>().Length * Commands.Count, Table().Count);

    [Fact]
    public void AddStoreAndTerminal_Again_NumbersThemOn()
    {
        var two = Fold(Open, Happened(Open, "AddStore"), Happened(Open, "AddTerminal"));

        Assert.Equal([1, 2], two.Stores.Select(store => store.No.Value));
        Assert.Equal(["42-1", "42-2"], two.Terminals.Select(terminal => terminal.Id.ToString()));
    }

    [Fact]
    public void SuspendTerminal_OneOfTwo_LeavesTheOtherActive()
    {
        var two = Fold(Open, Happened(Open, "AddTerminal"));
        two = Fold(two, Happened(two, "SuspendTerminal"));

        Assert.Equal("TERMINAL_SUSPENDED", Outcome(two, "SuspendTerminal"));
        Assert.Equal("TerminalResumed", Outcome(two, "ResumeTerminal"));
        Assert.Equal(
            [TerminalStatus.Suspended, TerminalStatus.Active], two.Terminals.Select(terminal => terminal.Status));
    }

    [Fact]
    public void Decide_AStoreOrTerminalOfNobodyOrOfAnother_IsUnknown()
    {
        Assert.Equal(
            new MerchantDecision.Refused(MerchantRefusal.StoreUnknown),
            Decide(Open, new MerchantCommand.AddTerminal(new StoreNo(2))));
        Assert.Equal(
            new MerchantDecision.Refused(MerchantRefusal.TerminalUnknown),
            Decide(Open, new MerchantCommand.SuspendTerminal(new TerminalId(Sample.Merchant, 2))));
        Assert.Equal(
            new MerchantDecision.Refused(MerchantRefusal.TerminalUnknown),
            Decide(Open, new MerchantCommand.SuspendTerminal(new TerminalId(new MerchantId(43), 1))));
    }

    private static string Outcome(MerchantState merchant, string command) =>
        Decide(merchant, Commands[command]) switch
        {
            MerchantDecision.Accepted(var happened) => happened.GetType().Name,
            MerchantDecision.Refused(var reason) => Codes.Of(reason),
            _ => "",
        };

    private static MerchantEvent Happened(MerchantState merchant, string command) =>
        Assert.IsType<MerchantDecision.Accepted>(Decide(merchant, Commands[command])).Event;

    private static MerchantDecision Decide(MerchantState merchant, MerchantCommand command) =>
        MerchantContract.Decide(Sample.Merchant, merchant, command, Sample.Now);

    private static MerchantState Fold(MerchantState merchant, params MerchantEvent[] events) =>
        events.Aggregate(merchant, (so, happened) => so.Apply(happened));
}
