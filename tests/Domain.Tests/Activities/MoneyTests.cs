using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Tests.Activities;

/// <summary>A seat costs one yuan and five yuan of deposit. The card decides whether it is paid.</summary>
public sealed class MoneyTests
{
    private static readonly ActivityTerms Paid = Fair.Terms(2) with { Price = Fair.OneYuan, MaxGroupSize = 2 };

    [Fact]
    public void Join_ThatCosts_HoldsASeatUntilItIsPaid()
    {
        var held = Fair.Decide(Fair.Launched(Paid), Fair.Join(1));

        Assert.Equal(new SignUpAnswer.ToBePaid(1, 1, Fair.Now.AddSeconds(120)), held.Answer);
        Assert.Equal(
            new SignUpAnswer.Seated(1), Fair.Decide(held.State, new SignUpCommand.Settle(1, 1, Paid: true)).Answer);
        Assert.Equal(Fair.Now.AddSeconds(120), Advancing.NextDueAt(held.State, Fair.Now));
    }

    [Fact]
    public void Payment_WhoseTimeIsOver_IsAskedForAndStillHoldsItsSeat()
    {
        var activity = Fair.Launched(Paid).After(Fair.Join(1, 2), Fair.Join(3));
        var later = Fair.Now.AddSeconds(120);

        Assert.Empty(Advancing.DutiesAt(activity, later.AddTicks(-1), 9));
        var duty = Assert.Single(Advancing.DutiesAt(activity, later, 9));
        Assert.Equal(new Duty(DutyKind.Settle, 1, 1, new CardId(1)), duty);
        Assert.Empty(Advancing.Advance(activity, later).Events);

        var lapsed = Fair.Decide(activity, new SignUpCommand.Settle(1, 1, Paid: false), later);
        Assert.Equal(SignUpEnd.PaymentLapsed, lapsed.State.Of(1).End);
        Assert.Equal(SignUpStage.Offered, lapsed.State.Of(3).Stage);
    }

    [Fact]
    public void Offer_AcceptedInItsLastSecond_LeavesTheUsualTimeToPay()
    {
        var activity = Fair.Launched(Paid)
            .After(Fair.Join(1, 2), Fair.Join(3), new SignUpCommand.Settle(1, 1, Paid: false));
        var last = Fair.Now.AddHours(24).AddSeconds(-1);

        Assert.Equal(
            new SignUpAnswer.ToBePaid(2, 1, Fair.Now.AddHours(24)),
            Fair.Decide(activity, Fair.Accept(3)).Answer);
        Assert.Equal(
            new SignUpAnswer.ToBePaid(2, 1, last.AddSeconds(120)),
            Fair.Decide(activity, Fair.Accept(3), last).Answer);
        Assert.Equal(
            new SignUpAnswer.Declined(SignUpDecline.OfferOver),
            Fair.Decide(activity, Fair.Accept(3), last.AddSeconds(1)).Answer);
    }

    [Theory]
    [InlineData(-1, 200, 1_000, 0, 0)]
    [InlineData(0, 150, 750, 50, 250)]
    public void Cancel_OfAPaidGroup_GivesBackByTheDeadline(
        int hours, int price, int deposit, int keptPrice, int keptDeposit)
    {
        var until = Fair.Now.AddDays(2);
        var activity = Fair.Launched(Paid with { Cancellation = new CancellationTerms(until, new BasisPoints(2_500)) })
            .After(Fair.Join(1, 2), new SignUpCommand.Settle(1, 1, Paid: true));

        var cancelled = Fair.Decide(activity, Fair.Cancel(1), until.AddHours(hours));

        Assert.Equal(
            new SignUpAnswer.Ended(
                1, SignUpEnd.Cancelled, new Fen(price + deposit), new Fen(keptPrice + keptDeposit)),
            cancelled.Answer);
        var refund = cancelled.State.Duties["REFUND-1-1-1"];
        Assert.Equal((new Fen(price), new Fen(deposit)), (refund.Price, refund.Deposit));
        Assert.Equal(keptDeposit > 0, cancelled.State.Duties.ContainsKey("KEEP_DEPOSIT-1-1-1"));
    }

    [Fact]
    public void Cancel_WhileItIsBeingPaid_GivesBackWhatTheCardHasPaid()
    {
        var activity = Fair.Launched(Paid).After(Fair.Join(1), Fair.Cancel(1));

        Assert.Equal(["SETTLE-1-1-1"], activity.Duties.Keys);
        Assert.Empty(activity.After(new SignUpCommand.Settle(1, 1, Paid: false)).Duties);
        var owed = activity.After(new SignUpCommand.Settle(1, 1, Paid: true));
        Assert.Equal(["REFUND-1-1-1"], owed.Duties.Keys);
        Assert.Equal(new Fen(600), owed.Duties["REFUND-1-1-1"].Price + owed.Duties["REFUND-1-1-1"].Deposit);
        Assert.Empty(owed.After(new SignUpCommand.FinishDuties(["REFUND-1-1-1", "none"])).Duties);
        Assert.Empty(Fair.Decide(owed, new SignUpCommand.Settle(1, 1, Paid: true)).Events);
    }

    [Fact]
    public void Settle_OfAnEarlierRound_DoesNotTouchThisOne()
    {
        var activity = Fair.Launched(Paid).After(
            Fair.Join(1), Fair.Cancel(1), Fair.Join(1) with { Request = Fair.Request("again") });

        var settled = activity.After(new SignUpCommand.Settle(1, 1, Paid: true));

        Assert.Equal(SignUpStage.ToBePaid, settled.Of(1).Stage);
        Assert.Equal(["REFUND-1-1-1"], settled.Duties.Keys);
    }

    [Fact]
    public void Settle_OfAnEarlierAndLargerRound_GivesBackWhatThatOneCost()
    {
        var activity = Fair.Launched(Paid).After(
            Fair.Join(1, 2), Fair.Cancel(1), Fair.Join(1) with { Request = Fair.Request("again") });

        var refund = activity.After(new SignUpCommand.Settle(1, 1, Paid: true)).Duties["REFUND-1-1-1"];

        Assert.Equal((new Fen(200), new Fen(1_000)), (refund.Price, refund.Deposit));
    }

    [Fact]
    public void CallOff_BetweenTwoSessions_RefundsThoseOfTheSecond()
    {
        var activity = Fair.Launched(Paid with { Sessions = [Fair.SessionOf(1, 2), Fair.SessionOf(2, 2, dayLater: 5)] })
            .After(
                Fair.JoinSession(1, 1),
                Fair.JoinSession(2, 2),
                new SignUpCommand.Settle(1, 1, Paid: true),
                new SignUpCommand.Settle(2, 1, Paid: true));
        var between = Fair.Start.AddDays(3);
        activity = activity.Advanced(between);
        Assert.Equal(["KEEP_DEPOSIT-1-1-1"], activity.Duties.Keys);

        var off = Fair.Staff(activity, new ActivityCommand.CallOff(ReturnNote.Of("大雨")), now: between)
            .Advanced(between);

        Assert.Equal(["KEEP_DEPOSIT-1-1-1", "REFUND-2-1-2"], off.Duties.Keys);
        Assert.Equal((SignUpStage.Seated, SignUpStage.Ended), (off.Of(1).Stage, off.Of(2).Stage));
    }

    [Fact]
    public void Absence_WhileAPaymentIsUnknown_IsNotWrittenDown()
    {
        var late = Fair.Start.AddDays(3);
        var activity = Fair.Launched(Paid).After(Fair.Join(1)).Advanced(late);

        Assert.Equal([DutyKind.Settle], Advancing.DutiesAt(activity, late, 9).Select(duty => duty.Kind));
        var paid = Fair.Decide(activity, new SignUpCommand.Settle(1, 1, Paid: true), late).State.Advanced(late);
        Assert.Equal(["KEEP_DEPOSIT-1-1-1"], paid.Duties.Keys);
    }

    [Fact]
    public void CallOff_OfManySignUps_RefundsThemInSteps()
    {
        var activity = Fair.Launched(Paid with { Sessions = [Fair.SessionOf(1, 2_500)] });
        activity = activity.After([.. Enumerable.Range(1, 2_500).Select(card => Fair.Join(card))]);
        activity = activity.After(
            [.. Enumerable.Range(1, 2_499).Select(no => new SignUpCommand.Settle(no, 1, Paid: true))]);
        activity = Fair.Staff(activity, new ActivityCommand.CallOff(ReturnNote.Of("大雨")));

        var first = activity.Advanced(Fair.Now);
        Assert.Equal(Advancing.MostDuties, first.Duties.Count);
        Assert.Equal(Fair.Now, Advancing.NextDueAt(first, Fair.Now));

        var seen = new HashSet<string>();
        for (activity = first; activity.Duties.Count > 0; activity = activity.Advanced(Fair.Now))
        {
            Assert.All(activity.Duties.Keys, name => Assert.True(seen.Add(name)));
            var settle = activity.Duties.Values.Where(duty => duty.Kind is DutyKind.Settle)
                .Select(duty => new SignUpCommand.Settle(duty.No, duty.Round, Paid: false));
            activity = activity.After([new SignUpCommand.FinishDuties([.. activity.Duties.Keys]), .. settle]);
        }

        Assert.Equal(2_499, seen.Count(name => name.StartsWith("REFUND", StringComparison.Ordinal)));
        Assert.Contains("SETTLE-2500-1-2500", seen);
        Assert.All(activity.SignUps, signUp => Assert.Equal(SignUpEnd.ActivityCancelled, signUp.End));
        Assert.Null(Advancing.NextDueAt(activity, Fair.Now));
    }
}
