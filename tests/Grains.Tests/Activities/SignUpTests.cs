using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Activities;

/// <summary>Who gets a seat, whatever is retried and however many processes there are.</summary>
public sealed class SignUpTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private const int People = 60;

    [Fact]
    public async Task SignUp_ManyAtOnce_AreWrittenInFewEntries()
    {
        var scene = new ActivityScene(Process, Scene);
        var activity = await scene.LaunchAsync(scene.Terms(10));
        await CardsAsync(People);
        var before = (await scene.Activity(activity).GetAsync())!.Version;

        var answers = await Task.WhenAll(
            Enumerable.Range(1, People).Select(n => scene.JoinAsync(activity, n)));

        Assert.Equal(10, answers.OfType<SignUpAnswer.Seated>().Count());
        Assert.Equal(
            Enumerable.Range(1, People - 10),
            answers.OfType<SignUpAnswer.Waitlisted>().Select(waits => waits.Position).Order());
        var view = (await scene.Activity(activity).GetAsync())!;
        Assert.InRange(view.Version - before, 1, People / 2);
        Assert.Equal(10, Assert.Single(view.Figures).Taken);
    }

    [Fact]
    public async Task SignUp_AtTwoProcesses_NeverSeatsMoreThanThereAreSeats()
    {
        var scene = new ActivityScene(Process, Scene);
        var activity = await scene.LaunchAsync(scene.Terms(10));
        await CardsAsync(People);
        var other = await StartProcessAsync();
        var there = new ActivityScene(other, new Scene(other, "other"));

        var answers = await Task.WhenAll(Enumerable.Range(1, People).Select(
            n => n % 2 == 0 ? scene.JoinAsync(activity, n) : there.JoinAsync(activity, n)));

        Assert.Equal(10, answers.OfType<SignUpAnswer.Seated>().Count());
        Assert.Equal(People - 10, answers.OfType<SignUpAnswer.Waitlisted>().Count());
    }

    [Fact]
    public async Task SignUp_Repeated_IsAnsweredTheSameWhicheverNumberTheCardHas()
    {
        var scene = new ActivityScene(Process, Scene);
        var activity = await scene.LaunchAsync(scene.Terms(2));
        var card = await Scene.ActiveCardAsync(1);
        var first = Assert.IsType<SignUpAnswer.Seated>(await scene.JoinAsync(activity, 1));
        Assert.IsType<CardAnswer.Done>(await Scene.Card(card).ReplaceNumberAsync(
            new CardCommand.ReplaceNumber(Scene.Number(101)), Scene.NextRequest()));

        Assert.Equal(first, await scene.JoinAsync(activity, 1));
        Assert.Equal(first, await scene.JoinAsync(activity, 101, key: "join-1"));
        Assert.Equal(
            SignUpDecline.AlreadySignedUp,
            Assert.IsType<SignUpAnswer.Declined>(await scene.JoinAsync(activity, 101, key: "again")).Reason);
        Assert.Equal(1, Assert.Single((await scene.Activity(activity).GetAsync())!.Figures).Taken);
    }

    [Fact]
    public async Task SignUp_TheReplyOfItsCommitIsLost_TellsOnRepetition()
    {
        var scene = new ActivityScene(Process, Scene);
        var activity = await scene.LaunchAsync(scene.Terms(1));
        await CardsAsync(2);

        Ledger.LoseNextReply();
        await Assert.ThrowsAsync<CommitUnknownException>(() => scene.JoinAsync(activity, 1));
        Ledger.LoseNextCommit();
        await Assert.ThrowsAsync<CommitUnknownException>(() => scene.JoinAsync(activity, 2));

        Assert.IsType<SignUpAnswer.Seated>(await scene.JoinAsync(activity, 1));
        Assert.IsType<SignUpAnswer.Waitlisted>(await scene.JoinAsync(activity, 2));
    }

    [Fact]
    public async Task SignUp_NothingWasWritten_LeavesTheOthersTheirTurn()
    {
        var scene = new ActivityScene(Process, Scene);
        var activity = await scene.LaunchAsync(scene.Terms(5));
        await CardsAsync(4);

        Ledger.RefuseNext();
        var faults = await Task.WhenAll(Enumerable.Range(1, 4).Select(
            n => Record.ExceptionAsync(() => scene.JoinAsync(activity, n)).AsTask()));

        Assert.All(faults.OfType<Exception>(), fault => Assert.IsType<LedgerUnavailableException>(fault));
        Assert.InRange(faults.OfType<Exception>().Count(), 1, 4);
        for (var n = 1; n <= 4; n++)
            Assert.IsType<SignUpAnswer.Seated>(await scene.JoinAsync(activity, n));
    }

    [Fact]
    public async Task SignUp_ADeclineThatAnotherProcessHasOvertaken_IsNotGiven()
    {
        var scene = new ActivityScene(Process, Scene);
        var activity = await scene.LaunchAsync(scene.Terms(1) with { Waitlist = null });
        await CardsAsync(3);
        Assert.IsType<SignUpAnswer.Seated>(await scene.JoinAsync(activity, 1));
        var other = await StartProcessAsync();
        var there = new ActivityScene(other, new Scene(other, "other"));
        Assert.Equal(
            SignUpDecline.AllTaken,
            Assert.IsType<SignUpAnswer.Declined>(await there.JoinAsync(activity, 2)).Reason);

        Assert.IsType<SignUpAnswer.Ended>(await scene.CancelAsync(activity, 1));

        Assert.IsType<SignUpAnswer.Seated>(await there.JoinAsync(activity, 3));
    }

    [Fact]
    public async Task SignUp_InASeries_CountsAcrossActivitiesAndProcesses()
    {
        var scene = new ActivityScene(Process, Scene);
        var terms = scene.Terms(5) with { Series = new SeriesTerms(SeriesCode.Of("cinema"), 1) };
        var (first, second) = (await scene.LaunchAsync(terms), await scene.LaunchAsync(terms));
        await CardsAsync(1);
        var other = await StartProcessAsync();
        var there = new ActivityScene(other, new Scene(other, "other"));

        var answers = await Task.WhenAll(
            scene.JoinAsync(first, 1, "first"), there.JoinAsync(second, 1, "second"));

        Assert.Single(answers.OfType<SignUpAnswer.Seated>());
        Assert.Equal(SignUpDecline.SeriesLimitReached, Assert.Single(answers.OfType<SignUpAnswer.Declined>()).Reason);

        var (won, lost) = answers[0] is SignUpAnswer.Seated ? (first, second) : (second, first);
        await scene.CancelAsync(won, 1);
        Assert.IsType<SignUpAnswer.Seated>(await scene.JoinAsync(lost, 1, "third"));
    }

    [Fact]
    public async Task SignUp_ManyWhoHaveUsedUpTheirSeries_DoNotKeepOthersOut()
    {
        const int Each = 20;
        var scene = new ActivityScene(Process, Scene);
        var terms = scene.Terms(100) with { Series = new SeriesTerms(SeriesCode.Of("cinema"), 1) };
        var (first, second) = (await scene.LaunchAsync(terms), await scene.LaunchAsync(terms));
        await CardsAsync(2 * Each);
        await Task.WhenAll(Enumerable.Range(1, Each).Select(n => scene.JoinAsync(first, n, "first")));
        var reached = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        Ledger.HoldNext(reached, release.Task);

        // While the first is on its way all others come, so that they are decided together.
        var head = scene.JoinAsync(second, 2 * Each, "second");
        await reached.Task;
        var others = Enumerable.Range(1, (2 * Each) - 1).Select(n => scene.JoinAsync(second, n, "second")).ToList();
        release.SetResult();
        var answers = await Task.WhenAll(others.Append(head));

        Assert.Equal(Each, answers.OfType<SignUpAnswer.Seated>().Count());
        Assert.All(
            answers.OfType<SignUpAnswer.Declined>(),
            declined => Assert.Equal(SignUpDecline.SeriesLimitReached, declined.Reason));
    }

    [Fact]
    public async Task Edit_WhilePeopleSignUp_IsNotRefusedForTheirSake()
    {
        var scene = new ActivityScene(Process, Scene);
        var activity = await scene.LaunchAsync(scene.Terms(1));
        var cards = await CardsAsync(2);
        var read = (await scene.Activity(activity).GetAsync())!;
        await scene.JoinAsync(activity, 1);
        await scene.JoinAsync(activity, 2);
        var more = read.Terms! with { Sessions = [read.Terms.Sessions[0] with { Capacity = 2 }] };

        await scene.DoneAsync(activity, new ActivityCommand.Edit(more, read.Revision));
        await scene.LaunchNextAsync(activity);
        await scene.AdvanceAsync(activity);

        Assert.Equal(SignUpStage.Offered, await scene.StageAsync(activity, cards[1]));
        Assert.Equal(
            ActivityRefusal.ActivityChanged,
            Assert.IsType<ActivityAnswer.Refused>(await scene.Activity(activity).RunAsync(
                new ActivityCommand.Edit(more, read.Revision), Scene.Maker, Scene.NextRequest())).Reason);
    }

    private async Task<List<CardId>> CardsAsync(int count)
    {
        var cards = new List<CardId>(count);
        for (var n = 1; n <= count; n++)
            cards.Add(await Scene.ActiveCardAsync(n));
        return cards;
    }
}
