using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Cards;

public sealed class CardLifeTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    [Fact]
    public async Task Issue_ANewCard_HasItsNumberAndNoMore()
    {
        var card = await Scene.IssueAsync(1);

        var view = await Scene.Card(card).GetAsync();

        Assert.Equal(CardStatus.Issued, view?.State.Status);
        Assert.Equal(1, view?.Version);
        Assert.Equal(card, await Scene.Registry.FindCardAsync(Scene.Number(1)));
        Assert.Null(await Scene.Registry.FindCardAsync(Scene.Number(2)));
        Assert.Null(await Scene.Card(new CardId(999_999)).GetAsync());
    }

    [Fact]
    public async Task Issue_ATakenNumber_IsRefusedAndWritesNothing()
    {
        await Scene.IssueAsync(1);

        var answer = await Scene.Registry.IssueCardAsync(
            new CardCommand.Issue(Scene.Number(1), Scene.Issue(2).Member), Scene.NextRequest());

        Assert.Equal(new CardAnswer.Refused(CardRefusal.CardNumberTaken), answer);
    }

    [Fact]
    public async Task Issue_Repeated_AnswersTheOriginalCard()
    {
        var name = Scene.NextRequest();
        var first = Assert.IsType<CardAnswer.Done>(await Scene.Registry.IssueCardAsync(Scene.Issue(1), name));

        var second = await Scene.Registry.IssueCardAsync(Scene.Issue(1), name);

        Assert.Equal(first with { IsReplay = true }, second);
    }

    [Fact]
    public async Task Issue_UnderTheNameOfAnother_IsAMismatch()
    {
        var name = Scene.NextRequest();
        await Scene.Registry.IssueCardAsync(Scene.Issue(1), name);

        Assert.IsType<CardAnswer.RequestMismatch>(await Scene.Registry.IssueCardAsync(Scene.Issue(2), name));
    }

    [Fact]
    public async Task Suspend_RepeatedOnceSuspended_AnswersTheOriginalAndNotARefusal()
    {
        var card = await Scene.ActiveCardAsync(1);
        var name = Scene.NextRequest();
        var first = Assert.IsType<CardAnswer.Done>(await Scene.Card(card).SuspendAsync(name));

        Assert.Equal(first with { IsReplay = true }, await Scene.Card(card).SuspendAsync(name));
        Assert.Equal(
            new CardAnswer.Refused(CardRefusal.CardSuspended),
            await Scene.Card(card).SuspendAsync(Scene.NextRequest()));
    }

    [Fact]
    public async Task Suspend_UnderTheNameOfAnotherCardsSuspension_IsAMismatch()
    {
        var (one, other) = (await Scene.ActiveCardAsync(1), await Scene.ActiveCardAsync(2));
        var name = Scene.NextRequest();
        await Scene.Card(one).SuspendAsync(name);

        Assert.IsType<CardAnswer.RequestMismatch>(await Scene.Card(other).SuspendAsync(name));
        Assert.Equal(CardStatus.Active, (await Scene.Card(other).GetAsync())?.State.Status);
    }

    [Fact]
    public async Task ReplaceNumber_OfALostCard_WorksUnderTheNewNumberOnly()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.RunningCampaignAsync();
        await Scene.Card(card).ReportLostAsync(Scene.NextRequest());
        Assert.Equal(DeclineReason.CardLost, await Scene.DeclinedAsync(Scene.Checkout(1)));

        Assert.IsType<CardAnswer.Done>(await Scene.Card(card).ReplaceNumberAsync(
            new CardCommand.ReplaceNumber(Scene.Number(2)), Scene.NextRequest()));

        Assert.Equal(DeclineReason.CardNumberReplaced, await Scene.DeclinedAsync(Scene.Checkout(1)));
        await Scene.ApprovedAsync(Scene.Checkout(2));
        var retired = new StreamId(StreamKind.CardNumber, Scene.Number(1).Value);
        Assert.Equal(2, (await Process.Journal.LoadAsync(retired, 0, TestContext.Current.CancellationToken)).Version);
    }

    [Fact]
    public async Task ReplaceNumber_ByATakenOne_IsRefusedAndTheOldOneStays()
    {
        var card = await Scene.ActiveCardAsync(1);
        await Scene.IssueAsync(2);

        var answer = await Scene.Card(card).ReplaceNumberAsync(
            new CardCommand.ReplaceNumber(Scene.Number(2)), Scene.NextRequest());

        Assert.Equal(new CardAnswer.Refused(CardRefusal.CardNumberTaken), answer);
        Assert.Equal(Scene.Number(1), (await Scene.Card(card).GetAsync())?.State.Number);
    }

    [Fact]
    public async Task Refusal_OnAStateThatIsBehind_IsDecidedAgainOnTheNewOne()
    {
        var card = await Scene.IssueAsync(1);
        var other = new Scene(await StartProcessAsync());
        await other.Card(card).GetAsync();
        await Scene.Card(card).ActivateAsync(Scene.NextRequest());

        Assert.IsType<CardAnswer.Done>(await other.Card(card).SuspendAsync(new RequestName("actor/other", "1")));
    }
}
