using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Ledger;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Activities;

/// <summary>Seats that cost something: paid once or not at all, wherever a process ends.</summary>
public sealed class SeatMoneyTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private ActivityScene Activities => new(Process, Scene);

    [Fact]
    public async Task SignUp_ThatCosts_IsPaidAndSeated()
    {
        var (activity, cards) = await ActivityAsync(seats: 1, people: 1);

        Assert.IsType<SignUpAnswer.Seated>(await Activities.JoinAsync(activity, 1));

        Assert.Equal(new Fen(400), await Activities.BalanceAsync(cards[0]));
        Assert.True((await Activities.FindAsync(activity, cards[0])).IsPaid);
    }

    [Fact]
    public async Task SignUp_ThatThePursesDoNotCover_FreesTheSeatsAtOnce()
    {
        var (activity, cards) = await ActivityAsync(seats: 1, people: 1);
        var poor = await Scene.ActiveCardAsync(9);

        var answer = Assert.IsType<DeskAnswer.NotPaid>(await Activities.SignUpAsync(activity, 9));

        Assert.Equal(SeatPaymentDecline.PursesDoNotCover, answer.Reason);
        Assert.Equal(SignUpEnd.PaymentLapsed, (await Activities.FindAsync(activity, poor)).End);
        Assert.IsType<SignUpAnswer.Seated>(await Activities.JoinAsync(activity, 1));
        Assert.Equal(new Fen(400), await Activities.BalanceAsync(cards[0]));
    }

    [Fact]
    public async Task Cancel_InTime_GivesAllBackOnce()
    {
        var (activity, cards) = await ActivityAsync(seats: 1, people: 2);
        await Activities.JoinAsync(activity, 1);
        Assert.IsType<SignUpAnswer.Waitlisted>(await Activities.JoinAsync(activity, 2));

        var ended = Assert.IsType<SignUpAnswer.Ended>(await Activities.CancelAsync(activity, 1));
        await Task.WhenAll(Activities.AdvanceAsync(activity), Activities.AdvanceAsync(activity));
        await Activities.AdvanceAsync(activity);

        Assert.Equal(new Fen(600), ended.Returned);
        Assert.Equal(new Fen(1_000), await Activities.BalanceAsync(cards[0]));
        Assert.Equal(SignUpStage.Offered, await Activities.StageAsync(activity, cards[1]));
        Assert.IsType<SignUpAnswer.Seated>(await Activities.AcceptAsync(activity, 2));
        Assert.Equal(new Fen(400), await Activities.BalanceAsync(cards[1]));
    }

    /// <summary>The process ends after the seats are held and before they are paid for.</summary>
    [Fact]
    public async Task Advance_NobodyHasPaidInTime_FreesTheSeatsAndNobodyCanPayLater()
    {
        var (activity, cards) = await ActivityAsync(seats: 1, people: 2);
        var held = await HoldAsync(activity, cards[0]);
        Assert.IsType<SignUpAnswer.Waitlisted>(await Activities.JoinAsync(activity, 2));

        Clock.Advance(TimeSpan.FromMinutes(3));
        await Activities.AdvanceAsync(activity);

        Assert.Equal(SignUpEnd.PaymentLapsed, (await Activities.FindAsync(activity, cards[0])).End);
        Assert.Equal(SignUpStage.Offered, await Activities.StageAsync(activity, cards[1]));
        var late = await Scene.Card(cards[0]).PayForSeatsAsync(held with { Until = Clock.GetUtcNow().AddHours(1) });
        Assert.IsType<SeatsNotPaid>(Assert.IsType<SeatAnswer.Written>(late).Event);
        Assert.Equal(new Fen(1_000), await Activities.BalanceAsync(cards[0]));
    }

    /// <summary>The process ends after the card has paid and before the activity knows.</summary>
    [Fact]
    public async Task Advance_TheCardHasPaid_SeatsWhoeverIt()
    {
        var (activity, cards) = await ActivityAsync(seats: 1, people: 1);
        var held = await HoldAsync(activity, cards[0]);
        Assert.IsType<SeatAnswer.Written>(await Scene.Card(cards[0]).PayForSeatsAsync(held));

        Clock.Advance(TimeSpan.FromMinutes(3));
        await Activities.AdvanceAsync(activity);

        Assert.Equal(SignUpStage.Seated, await Activities.StageAsync(activity, cards[0]));
        Assert.Equal(new Fen(400), await Activities.BalanceAsync(cards[0]));
    }

    [Fact]
    public async Task Pay_RacingItsLapse_HasOneWinner()
    {
        var (activity, cards) = await ActivityAsync(seats: 1, people: 1);
        var held = await HoldAsync(activity, cards[0]);

        var answers = await Task.WhenAll(
            Scene.Card(cards[0]).PayForSeatsAsync(held),
            Scene.Card(cards[0]).SettleSeatsAsync(held.Payment),
            Scene.Card(cards[0]).PayForSeatsAsync(held));

        Assert.Single(answers.Select(answer => Assert.IsType<SeatAnswer.Written>(answer).Event.GetType()).Distinct());
    }

    /// <summary>
    /// A group is held, cancelled, and its leader signs up again alone before the group was paid for.
    /// </summary>
    [Fact]
    public async Task SignUp_RepeatedAfterItsRoundIsOver_PaysNothingForIt()
    {
        var (activity, cards) = await ActivityAsync(seats: 5, people: 3, terms => terms with { MaxGroupSize = 3 });
        var group = await HoldAsync(activity, cards[0], cards[1], cards[2]);
        var held = await Activities.Activity(activity).AskAsync(
            new SignUpCommand.Cancel(cards[0], RequestMark.Of("cancel-1", new byte[32])));
        Assert.IsType<SignUpAnswer.Ended>(held.Answer);
        var alone = await Activities.Activity(activity).AskAsync(await JoinOf("again-1", cards[0]));

        var repeated = await Activities.Activity(activity).AskAsync(await JoinOf("join-1", cards.ToArray()));

        Assert.Equal(new Fen(300), group.Price);
        Assert.Equal(2, alone.Payment!.Payment.Round);
        Assert.Null(repeated.Payment);
        Assert.Equal(1, Assert.IsType<SignUpAnswer.ToBePaid>(repeated.Answer).Round);
        Assert.IsType<SeatAnswer.Written>(await Scene.Card(cards[0]).PayForSeatsAsync(alone.Payment));
        Clock.Advance(TimeSpan.FromMinutes(3));
        await Activities.AdvanceAsync(activity);
        Assert.Equal(new Fen(400), await Activities.BalanceAsync(cards[0]));
    }

    [Fact]
    public async Task Pay_UnderTermsOfACampaignThatHaveBeenReplaced_IsDecidedAgain()
    {
        var (activity, cards) = await ActivityAsync(seats: 1, people: 1);
        var campaign = await Scene.RunningCampaignAsync();
        var held = await HoldAsync(activity, cards[0]);

        Ledger.AnswerNext(_ => new CommitOutcome.Superseded(CampaignQuotas.CountOf(campaign)));

        Assert.IsType<SeatsPaid>(
            Assert.IsType<SeatAnswer.Written>(await Scene.Card(cards[0]).PayForSeatsAsync(held)).Event);
    }

    [Fact]
    public async Task CallOff_AfterManyHavePaid_RefundsEachOnceWhereverItIsInterrupted()
    {
        var (activity, cards) = await ActivityAsync(seats: 5, people: 5);
        for (var n = 1; n <= 5; n++)
            Assert.IsType<SignUpAnswer.Seated>(await Activities.JoinAsync(activity, n));

        await Activities.DoneAsync(activity, new ActivityCommand.CallOff(Domain.Campaigns.ReturnNote.Of("下雨")));
        Ledger.LoseNextReply();
        Ledger.LoseNextCommit();
        for (var tries = 0; tries < 10; tries++)
        {
            try
            {
                await Activities.AdvanceAsync(activity);
            }
            catch (Exception fault) when (fault is CommitUnknownException or AggregateException)
            {
                // As if the process had ended here: the next one goes on.
            }
        }

        foreach (var card in cards)
        {
            Assert.Equal(new Fen(1_000), await Activities.BalanceAsync(card));
            Assert.Equal(SignUpEnd.ActivityCancelled, (await Activities.FindAsync(activity, card)).End);
        }

        Assert.Empty((await Activities.Activity(activity).AdvanceAsync()).Duties);
    }

    [Fact]
    public async Task NoShow_LosesTheDepositAndIsBarredAndWhoCameHasItBack()
    {
        var (activity, cards) = await ActivityAsync(seats: 2, people: 2, terms => terms with { NoShowBarDays = 30 });
        await Activities.JoinAsync(activity, 1);
        await Activities.JoinAsync(activity, 2);
        Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(10));
        var code = (await Activities.Activity(activity).GetVenueCodeAsync(1))!.Code;
        var seen = Assert.IsType<SignUpAnswer.CheckedIn>(Assert.IsType<DeskAnswer.Decided>(
            await Activities.Desk(1).CheckInAsync(activity, Scene.Number(1), 1, code)).Answer);
        Assert.Equal(Domain.Activities.CheckIns.ScanOutcome.CheckedIn, seen.Outcome);

        Clock.Advance(TimeSpan.FromDays(2));
        await Activities.AdvanceAsync(activity);

        Assert.Equal(new Fen(900), await Activities.BalanceAsync(cards[0]));
        Assert.Equal(new Fen(400), await Activities.BalanceAsync(cards[1]));
        var next = await Activities.LaunchAsync(Activities.Terms(5));
        Assert.IsType<SignUpAnswer.Seated>(await Activities.JoinAsync(next, 1, "next"));
        Assert.Equal(
            SignUpDecline.BarredForNoShow,
            Assert.IsType<SignUpAnswer.Declined>(await Activities.JoinAsync(next, 2, "next")).Reason);
    }

    /// <summary>Holds seats for somebody who has not paid yet.</summary>
    private async Task<PayForSeats> HoldAsync(ActivityId activity, params CardId[] cards) =>
        (await Activities.Activity(activity).AskAsync(await JoinOf("join-1", cards))).Payment!;

    private async Task<SignUpCommand.Join> JoinOf(string key, params CardId[] cards)
    {
        var people = new List<Applicant>();
        foreach (var card in cards)
        {
            var view = (await Scene.Card(card).GetAsync())!;
            people.Add(new Applicant(card, view.State.Member!, view.State.Status, view.State.IssuedAt));
        }

        return new SignUpCommand.Join(people, null, RequestMark.Of(key, new byte[32]));
    }

    private async Task<(ActivityId Activity, List<CardId> Cards)> ActivityAsync(
        int seats, int people, Func<ActivityTerms, ActivityTerms>? change = null)
    {
        var money = new MoneyScene(Process, Scene);
        await money.DeclareAsync(MoneyScene.Purse());
        await RefreshUntilAsync(Process, () => Process.Rulebook.Current.Find(MoneyScene.Festival) is not null);
        var cards = new List<CardId>();
        for (var n = 1; n <= people; n++)
        {
            cards.Add(await Scene.ActiveCardAsync(n));
            await money.GrantAsync(cards[^1], 1_000, Clock.GetUtcNow().AddDays(60));
        }

        var terms = Activities.Terms(seats) with { Price = ActivityScene.Priced };
        return (await Activities.LaunchAsync(change?.Invoke(terms) ?? terms), cards);
    }
}
