using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Regions;
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
        { None, "Reopen", "CARD_UNKNOWN" },
        { None, "UpdateMember", "CARD_UNKNOWN" },
        { Issued, "Issue", "CARD_ALREADY_ISSUED" },
        { Issued, "Activate", "Active" },
        { Issued, "Suspend", "CARD_NOT_ACTIVATED" },
        { Issued, "ReportLost", "CARD_NOT_ACTIVATED" },
        { Issued, "ReplaceNumber", "Issued" },
        { Issued, "Close", "Closed" },
        { Issued, "Reopen", "CARD_NOT_CLOSED" },
        { Issued, "UpdateMember", "Issued" },
        { Active, "Issue", "CARD_ALREADY_ISSUED" },
        { Active, "Activate", "CARD_ALREADY_ACTIVE" },
        { Active, "Suspend", "Suspended" },
        { Active, "ReportLost", "Lost" },
        { Active, "ReplaceNumber", "Active" },
        { Active, "Close", "Closed" },
        { Active, "Reopen", "CARD_NOT_CLOSED" },
        { Active, "UpdateMember", "Active" },
        { Suspended, "Issue", "CARD_ALREADY_ISSUED" },
        { Suspended, "Activate", "Active" },
        { Suspended, "Suspend", "CARD_SUSPENDED" },
        { Suspended, "ReportLost", "Lost" },
        { Suspended, "ReplaceNumber", "Suspended" },
        { Suspended, "Close", "Closed" },
        { Suspended, "Reopen", "CARD_NOT_CLOSED" },
        { Suspended, "UpdateMember", "Suspended" },
        { Lost, "Issue", "CARD_ALREADY_ISSUED" },
        { Lost, "Activate", "CARD_LOST" },
        { Lost, "Suspend", "CARD_LOST" },
        { Lost, "ReportLost", "CARD_LOST" },
        { Lost, "ReplaceNumber", "Active" },
        { Lost, "Close", "Closed" },
        { Lost, "Reopen", "CARD_NOT_CLOSED" },
        { Lost, "UpdateMember", "Lost" },
        { Closed, "Issue", "CARD_ALREADY_ISSUED" },
        { Closed, "Activate", "CARD_CLOSED" },
        { Closed, "Suspend", "CARD_CLOSED" },
        { Closed, "ReportLost", "CARD_CLOSED" },
        { Closed, "ReplaceNumber", "CARD_CLOSED" },
        { Closed, "Close", "CARD_CLOSED" },
        { Closed, "Reopen", "Issued" },
        { Closed, "UpdateMember", "CARD_CLOSED" },
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
        Assert.Equal(Enum.GetValues<CardStatus>().Length * 8, Table().Count);

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

    [Theory]
    [InlineData(Active, Active)]
    [InlineData(Suspended, Suspended)]
    public void ReplaceNumber_OfALostCard_MakesItWhatItWasBefore(CardStatus before, CardStatus after)
    {
        var lost = After(In(before), new CardCommand.ReportLost());

        var found = After(lost, Replace);

        Assert.Equal((Lost, after), (lost.Status, found.Status));
        Assert.Equal(Active, After(found, new CardCommand.Activate()).Status);
    }

    [Fact]
    public void Reopen_OfAClosedCard_KeepsItsUsageAndTakesAnotherNumber()
    {
        var closed = After(
            Sample.ActiveCard with { Usage = UsageCounts.Empty.Add(new(9), Sample.Now, Sample.May.Until) },
            new CardCommand.Close());

        var open = After(closed, new CardCommand.Reopen(Sample.OtherNumber));

        Assert.Equal((Issued, Sample.OtherNumber, 1), (open.Status, open.Number, open.Usage.TotalOf(new(9))));
        Assert.Equal(
            new CardDecision.Refused(CardRefusal.CardNumberUnchanged),
            CardLifecycle.Decide(closed, new CardCommand.Reopen(Sample.Number), Sample.Now));
    }

    [Fact]
    public void UpdateMember_OfACard_ChangesEverythingButTheMemberNumber()
    {
        var command = new CardCommand.UpdateMember(
            78, new City(410300), Gender.Female, new DateOnly(1990, 5, 1), Tags: [TagCode.Of("hardship")]);

        var member = After(Sample.ActiveCard, command).Member;

        Assert.Equal(
            new Member(
                Sample.Member.MemberNo,
                78,
                new City(410300),
                Gender.Female,
                new DateOnly(1990, 5, 1),
                tags: [TagCode.Of("hardship")]),
            member);
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

    private static CardState After(CardState card, CardCommand command) =>
        CardLifecycle.Decide(card, command, Sample.Now) is CardDecision.Accepted(var happened)
            ? card.Apply(happened)
            : card;

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
        "Reopen" => new CardCommand.Reopen(Sample.OtherNumber),
        "UpdateMember" => new CardCommand.UpdateMember(78, Sample.Zhengzhou),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
