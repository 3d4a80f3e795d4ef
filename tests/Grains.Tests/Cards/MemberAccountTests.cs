using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

/// <summary>A person has one card account, ever.</summary>
public sealed class MemberAccountTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private static readonly CardAnswer HasCard = new CardAnswer.Refused(CardRefusal.MemberHasCard);

    [Fact]
    public async Task Issue_ASecondCardForAPerson_IsRefusedEvenOnceTheFirstIsClosed()
    {
        var card = await Scene.IssueAsync(1);

        Assert.Equal(HasCard, await IssueAsync(Scene.Number(2), 1, Scene.NextRequest()));
        await Scene.Card(card).CloseAsync(Scene.NextRequest());
        Assert.Equal(HasCard, await IssueAsync(Scene.Number(2), 1, Scene.NextRequest()));
        Assert.Null(await Scene.Registry.FindCardAsync(Scene.Number(2)));
    }

    [Fact]
    public async Task Issue_RepeatedUnderItsName_AnswersTheOriginalAndNotThatThePersonHasACard()
    {
        var name = Scene.NextRequest();
        var first = Assert.IsType<CardAnswer.Done>(await IssueAsync(Scene.Number(1), 1, name));

        Assert.Equal(first with { IsReplay = true }, await IssueAsync(Scene.Number(1), 1, name));
    }

    [Fact]
    public async Task Issue_TenTimesAtOnceForOnePerson_MakesOneAccount()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 10)
            .Select(n => IssueAsync(Scene.Number(n), 1, Scene.NextRequest())));

        Assert.Single(answers.OfType<CardAnswer.Done>());
        Assert.Equal(9, answers.Count(answer => answer == HasCard));
    }

    [Fact]
    public async Task Issue_ForAPersonWhoseHashIsAnothers_TakesTheNextPlace()
    {
        var place = MemberPlaces.FirstPlaceOf("M-1");
        await OccupyAsync(place, "somebody-else");

        var card = await Scene.IssueAsync(1);

        var entry = await Process.Journal.ReadAsync(
            new StreamId(StreamKind.Member, place + 1), 1, TestContext.Current.CancellationToken);
        Assert.Equal(
            card, ((MemberEvent.Enrolled)DomainJson.MemberEvents.Read(entry!.Events.Span)[0]).Card);
        Assert.Equal(HasCard, await IssueAsync(Scene.Number(2), 1, Scene.NextRequest()));
    }

    [Fact]
    public async Task Issue_WhenAnotherTakesThePlaceAtThatMoment_GoesToTheNext()
    {
        var place = MemberPlaces.FirstPlaceOf("M-1");
        var (reached, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        Ledger.HoldNext(reached, release.Task);
        var issuing = Scene.IssueAsync(1);
        await reached.Task;
        await OccupyAsync(place, "somebody-else");
        release.SetResult();

        var card = await issuing;

        Assert.Equal(CardStatus.Issued, (await Scene.Card(card).GetAsync())?.State.Status);
        Assert.NotNull(await Process.Journal.ReadAsync(
            new StreamId(StreamKind.Member, place + 1), 1, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reopen_OfAClosedCard_WorksUnderTheNewNumberOnly()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.Card(card).CloseAsync(Scene.NextRequest());

        Assert.IsType<CardAnswer.Done>(await Scene.Card(card).ReopenAsync(
            new CardCommand.Reopen(Scene.Number(2)), Scene.NextRequest()));

        var view = await Scene.Card(card).GetAsync();
        Assert.Equal((CardStatus.Issued, Scene.Number(2)), (view!.State.Status, view.State.Number));
        Assert.Equal(card, await Scene.Registry.FindCardAsync(Scene.Number(2)));
        var retired = new StreamId(StreamKind.CardNumber, Scene.Number(1).Value);
        Assert.Equal(2, (await Process.Journal.LoadAsync(retired, 0, TestContext.Current.CancellationToken)).Version);
    }

    [Fact]
    public async Task Reopen_UnderATakenNumber_IsRefusedAndStaysClosed()
    {
        var card = await Scene.IssueAsync(1);
        await Scene.IssueAsync(2);
        await Scene.Card(card).CloseAsync(Scene.NextRequest());

        var answer = await Scene.Card(card).ReopenAsync(
            new CardCommand.Reopen(Scene.Number(2)), Scene.NextRequest());

        Assert.Equal(new CardAnswer.Refused(CardRefusal.CardNumberTaken), answer);
        Assert.Equal(CardStatus.Closed, (await Scene.Card(card).GetAsync())?.State.Status);
    }

    [Fact]
    public async Task UpdateMember_OfACard_IsThereAndKeepsTheMemberNumber()
    {
        var card = await Scene.IssueAsync(1);

        await Scene.Card(card).UpdateMemberAsync(
            new CardCommand.UpdateMember(78, new(410300), Gender.Male, Tags: [TagCode.Of("hardship")]),
            Scene.NextRequest());

        var member = (await Scene.Card(card).GetAsync())?.State.Member;
        Assert.Equal(new Member("M-1", 78, new(410300), Gender.Male, tags: [TagCode.Of("hardship")]), member);
    }

    private Task<CardAnswer> IssueAsync(CardNumber number, int member, RequestName name) =>
        Scene.Registry.IssueCardAsync(new CardCommand.Issue(number, Scene.Issue(member).Member), name);

    private async Task OccupyAsync(long place, string memberNo)
    {
        MemberEvent[] events = [new MemberEvent.Enrolled(Clock.GetUtcNow(), memberNo, new CardId(999))];
        var append = new Append(
            new StreamId(StreamKind.Member, place), expectedVersion: 0, DomainJson.MemberEvents.Write(events));
        Assert.IsType<CommitOutcome.Committed>(await Ledger.CommitAsync(new Commit(append)));
    }
}
