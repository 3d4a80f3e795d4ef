using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class WaitlistTests
{
    [Fact]
    public void Seat_ThatIsFreed_IsOfferedInTheSameEntry()
    {
        var activity = Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2), Fair.Join(3));

        var cancelled = Fair.Decide(activity, Fair.Cancel(1));

        Assert.Equal(
            [typeof(ActivityEvent.SignUpCancelled), typeof(ActivityEvent.Offered)],
            cancelled.Events.Select(happened => happened.GetType()));
        Assert.Equal(Fair.Now.AddHours(24), cancelled.State.Of(2).Until);
        Assert.IsType<SignUpAnswer.Waitlisted>(Fair.Decide(cancelled.State, Fair.Join(4)).Answer);
        Assert.Equal(SignUpStage.Seated, cancelled.State.After(Fair.Accept(2)).Of(2).Stage);
        Assert.Equal(SignUpStage.Offered, cancelled.State.After(Fair.Refuse(2)).Of(3).Stage);
    }

    [Fact]
    public void Offer_ThatLapses_GoesToTheNext()
    {
        var offered = Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2), Fair.Join(3), Fair.Cancel(1));
        var lapse = Fair.Now.AddHours(24);

        Assert.Equal(lapse, Advancing.NextDueAt(offered, Fair.Now));
        var advanced = offered.Advanced(lapse);

        Assert.Equal((SignUpEnd.OfferLapsed, SignUpStage.Offered), (advanced.Of(2).End, advanced.Of(3).Stage));
        Assert.Equal(lapse.AddHours(24), advanced.Of(3).Until);
        Assert.Equal(
            new SignUpAnswer.Declined(SignUpDecline.OfferOver), Fair.Decide(advanced, Fair.Accept(2), lapse).Answer);
    }

    [Fact]
    public void Offer_NearTheStart_IsShorter()
    {
        var terms = Fair.Terms(1) with { SignUp = Fair.Week with { }, Waitlist = new WaitlistTerms(9, 336) };
        var offered = Fair.Launched(terms).After(Fair.Join(1), Fair.Join(2), Fair.Cancel(1));

        Assert.Equal(Fair.Start, offered.Of(2).Until);
    }

    [Fact]
    public void Waiting_AfterTheLastOffers_IsOver()
    {
        var activity = Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2));

        var cancelled = Fair.Decide(activity, Fair.Cancel(1), Fair.Week.Until);

        Assert.Equal(SignUpStage.Waiting, cancelled.State.Of(2).Stage);
        Assert.Equal(SignUpEnd.NoSeat, cancelled.State.Advanced(Fair.Week.Until).Of(2).End);
        Assert.Equal(SignUpStage.Offered, Fair.Decide(activity, Fair.Cancel(1), Fair.Week.Until.AddTicks(-1))
            .State.Of(2).Stage);
    }

    [Theory]
    [InlineData(true, SignUpStage.Offered)]
    [InlineData(false, SignUpStage.Waiting)]
    public void Group_ThatDoesNotFit_IsPassedOverOnlyWhereThatIsDeclared(bool maySkip, SignUpStage behind)
    {
        var terms = Fair.Terms(2) with { MaxGroupSize = 2, Waitlist = new WaitlistTerms(9, 24, null, maySkip) };
        var activity = Fair.Launched(terms)
            .After(Fair.Join(1), Fair.Join(2), Fair.Join(3, 4), Fair.Join(5), Fair.Cancel(1));

        Assert.Equal(SignUpStage.Waiting, activity.Of(3).Stage);
        Assert.Equal(behind, activity.Of(5).Stage);
        Assert.IsType<SignUpAnswer.Waitlisted>(Fair.Decide(activity, Fair.Join(6)).Answer);
        if (!maySkip)
            Assert.Equal(SignUpStage.Offered, activity.After(Fair.Cancel(2)).Of(3).Stage);
    }

    [Fact]
    public void Capacity_ThatIsRaised_GoesToThoseWhoWaitFirst()
    {
        var activity = Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2), Fair.Join(3));

        var raised = Fair.Launched(activity, Fair.Terms(2), Fair.Now);

        Assert.IsType<SignUpAnswer.Waitlisted>(Fair.Decide(raised, Fair.Join(4)).Answer);
        Assert.Equal(SignUpStage.Offered, raised.Advanced(Fair.Now).Of(2).Stage);
        Assert.Equal(SignUpStage.Waiting, raised.Advanced(Fair.Now).Of(3).Stage);
    }

    [Fact]
    public void Offers_OfMoreThanAStep_GoOnUntilNobodyFits()
    {
        var terms = Fair.Terms(1) with { Waitlist = new WaitlistTerms(9_999, 24) };
        var activity = Fair.Launched(terms).After([.. Enumerable.Range(1, 3_001).Select(card => Fair.Join(card))]);
        var raised = Fair.Launched(activity, terms with { Sessions = [Fair.SessionOf(1, 2_502)] }, Fair.Now);

        var step = Advancing.Advance(raised, Fair.Now);

        Assert.False(step.IsComplete);
        Assert.IsType<SignUpAnswer.Waitlisted>(Fair.Decide(step.State, Fair.Join(9_000)).Answer);
        Assert.Equal(2_501, raised.Advanced(Fair.Now).SignUps.Count(signUp => signUp.Stage is SignUpStage.Offered));
    }

    [Fact]
    public void Group_ThatNoLongerFitsEvenIfAllWereFree_HoldsNothing()
    {
        var terms = Fair.Terms(3) with { MaxGroupSize = 3 };
        var activity = Fair.Launched(terms).After(Fair.Join(1), Fair.Join(2, 3, 4));
        Assert.IsType<SignUpAnswer.Waitlisted>(Fair.Decide(activity, Fair.Join(5)).Answer);

        var lowered = Fair.Launched(activity, terms with { Sessions = [Fair.SessionOf(1, 2)] }, Fair.Now);

        Assert.Equal(new SignUpAnswer.Seated(3), Fair.Decide(lowered, Fair.Join(5)).Answer);
        Assert.Empty(SeatModel.Wrongs(lowered));
    }

    [Fact]
    public void Waitlist_WhileSomebodyWaits_CannotBeTakenAway()
    {
        var activity = Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2));
        var approved = Approved(activity, Fair.Terms(1) with { Waitlist = null });

        Assert.Equal(
            new ActivityDecision.Refused(ActivityRefusal.ActivityWaitlistInUse),
            Fair.Decide(approved, new ActivityCommand.Launch()));
        Assert.IsType<ActivityDecision.Accepted>(
            Fair.Decide(approved.After(Fair.Cancel(2)), new ActivityCommand.Launch()));
    }

    /// <summary>Such a version may be in force: it was not always refused.</summary>
    [Fact]
    public void Waiting_WhereTheWaitlistIsGone_IsOver()
    {
        var activity = Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2));
        var launched = Approved(activity, Fair.Terms(1) with { Waitlist = null })
            .Apply(new ActivityEvent.Launched(Fair.Now, 2, Fair.Maker.Staff));

        var cancelled = Fair.Decide(launched, Fair.Cancel(1)).State;

        Assert.Equal(SignUpEnd.NoSeat, cancelled.Advanced(Fair.Now).Of(2).End);
        Assert.Equal(SignUpEnd.NoSeat, launched.Advanced(Fair.Now).Of(2).End);
    }

    [Fact]
    public void Offer_OfASessionThatWasMovedAndHasBegun_IsOver()
    {
        var moved = Fair.Now.AddHours(10);
        var activity = Fair.Launched(
            Fair.Launched(Fair.Terms(1)).After(Fair.Join(1), Fair.Join(2), Fair.Cancel(1)),
            Fair.Terms(1) with
            {
                Sessions = [new Session(1, new Interval(moved, moved.AddHours(2)), 1)],
                SignUp = new Interval(Fair.Week.From, moved),
            },
            Fair.Now);

        Assert.Equal(new SignUpAnswer.Seated(2), Fair.Decide(activity, Fair.Accept(2), moved.AddTicks(-1)).Answer);
        Assert.Equal(
            new SignUpAnswer.Declined(SignUpDecline.OfferOver), Fair.Decide(activity, Fair.Accept(2), moved).Answer);
    }

    private static ActivityState Approved(ActivityState activity, ActivityTerms terms)
    {
        activity = Fair.Staff(activity, new ActivityCommand.Edit(terms, 0));
        activity = Fair.Staff(activity, new ActivityCommand.Submit());
        return Fair.Staff(activity, new ActivityCommand.Approve(activity.Next!.Hash), Fair.Checker);
    }
}
