using CardPlatform.Domain.Cards;
using static CardPlatform.Domain.Cards.CardStatus;

namespace CardPlatform.Domain.Tests.Cards;

public sealed class CardLifecycleTests
{
    private static readonly CardCommand Issue = new CardCommand.Issue(Sample.Number, Sample.Member);
    private static readonly CardCommand Replace = new CardCommand.ReplaceNumber(Sample.OtherNumber);

    /// <summary>Every status × every command: the status after it, or the refusal.</summary>
    public static TheoryData<CardStatus, string, string> Table() => new()
    {
        { None, "Issue", "Issued" },
        { None, "Activate", "CARD_UNKNOWN" },
        { None, "Suspend", "CARD_UNKNOWN" },
        { None, "ReportLost", "CARD_UNKNOWN" },
        { None, "ReplaceNumber", "CARD_UNKNOWN" },
        { None, "Close", "CARD_UNKNOWN" },
        { Issued, "Issue", "CARD_ALREADY_ISSUED" },
        { Issued, "Activate", "Active" },
        { Issued, "Suspend", "CARD_NOT_ACTIVATED" },
        { Issued, "ReportLost", "CARD_NOT_ACTIVATED" },
        { Issued, "ReplaceNumber", "Issued" },
        { Issued, "Close", "Closed" },
        { Active, "Issue", "CARD_ALREADY_ISSUED" },
        { Active, "Activate", "CARD_ALREADY_ACTIVE" },
        { Active, "Suspend", "Suspended" },
        { Active, "ReportLost", "Lost" },
        { Active, "ReplaceNumber", "Active" },
        { Active, "Close", "Closed" },
        { Suspended, "Issue", "CARD_ALREADY_ISSUED" },
        { Suspended, "Activate", "Active" },
        { Suspended, "Suspend", "CARD_SUSPENDED" },
        { Suspended, "ReportLost", "CARD_SUSPENDED" },
        { Suspended, "ReplaceNumber", "Suspended" },
        { Suspended, "Close", "Closed" },
        { Lost, "Issue", "CARD_ALREADY_ISSUED" },
        { Lost, "Activate", "CARD_LOST" },
        { Lost, "Suspend", "CARD_LOST" },
        { Lost, "ReportLost", "CARD_LOST" },
        { Lost, "ReplaceNumber", "Active" },
        { Lost, "Close", "Closed" },
        { Closed, "Issue", "CARD_ALREADY_ISSUED" },
        { Closed, "Activate", "CARD_CLOSED" },
        { Closed, "Suspend", "CARD_CLOSED" },
        { Closed, "ReportLost", "CARD_CLOSED" },
        { Closed, "ReplaceNumber", "CARD_CLOSED" },
        { Closed, "Close", "CARD_CLOSED" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Decide_EveryCommandInEveryStatus_IsAsTheTableSays(CardStatus status, string command, string expected)
    {
        var card = In(status);

        var outcome = CardLifecycle.Decide(card, Named(command), Sample.Now) switch
        {
            CardDecision.Accepted(var happened) => card.Apply(happened).Status.ToString(),
            CardDecision.Refused(var reason) => Codes.Of(reason),
            _ => "",
        };

        Assert.Equal(expected, outcome);
    }

    [Fact]
    public void Table_Statuses_AreAllThere() =>
        Assert.Equal(Enum.GetValues<CardStatus>().Length * 6, Table().Count);

    [Fact]
    public void ReplaceNumber_ByTheSameNumber_IsRefused() => Assert.Equal(
        new CardDecision.Refused(CardRefusal.CardNumberUnchanged),
        CardLifecycle.Decide(Sample.ActiveCard, new CardCommand.ReplaceNumber(Sample.Number), Sample.Now));

    [Fact]
    public void ReplaceNumber_ByAnother_NamesBothAndKeepsTheUsage()
    {
        var used = Sample.ActiveCard with
        {
            Usage = UsageCounts.Empty.Add(new(9), Sample.Now, Sample.May.Until),
        };

        var accepted = Assert.IsType<CardDecision.Accepted>(CardLifecycle.Decide(used, Replace, Sample.Now));

        Assert.Equal(
            new CardEvent.NumberReplaced(Sample.Now, Sample.OtherNumber, Sample.Number), accepted.Event);
        Assert.Equal(1, used.Apply(accepted.Event).Usage.TotalOf(new(9)));
    }

    [Fact]
    public void Decide_OnAClockBehindTheLastEvent_IsNotEarlierThanIt()
    {
        var early = Sample.ActiveCard.LastAt.AddSeconds(-1);

        var accepted = Assert.IsType<CardDecision.Accepted>(
            CardLifecycle.Decide(Sample.ActiveCard, new CardCommand.Suspend(), early));

        Assert.Equal(Sample.ActiveCard.LastAt, accepted.Event.At);
    }

    [Theory]
    [InlineData(15 * 60, 15 * 60)]
    [InlineData((15 * 60) + 1, 0)]
    [InlineData(365 * 24 * 3600, 0)]
    [InlineData(-1, 0)]
    public void NotBeforeLast_ALastEventAhead_IsBelievedUpToTheSkewOfClocks(int aheadSeconds, int expectedSeconds)
    {
        var card = Sample.ActiveCard with { LastAt = Sample.Now.AddSeconds(aheadSeconds) };

        Assert.Equal(Sample.Now.AddSeconds(expectedSeconds), card.NotBeforeLast(Sample.Now));
    }

    private static CardState In(CardStatus status) =>
        status is None ? CardState.None : Sample.ActiveCard with { Status = status };

    private static CardCommand Named(string command) => command switch
    {
        "Issue" => Issue,
        "Activate" => new CardCommand.Activate(),
        "Suspend" => new CardCommand.Suspend(),
        "ReportLost" => new CardCommand.ReportLost(),
        "ReplaceNumber" => Replace,
        "Close" => new CardCommand.Close(),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
