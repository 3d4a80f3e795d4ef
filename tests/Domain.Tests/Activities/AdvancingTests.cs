using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Activities;

public sealed class AdvancingTests
{
    private static readonly ActivityTerms InASeries = Fair.Terms(4) with
    {
        MaxGroupSize = 3,
        Series = new SeriesTerms(SeriesCode.Of("cinema-2026"), 2),
    };

    private static readonly ActivityTerms TwoDays = Fair.Terms(1) with
    {
        Sessions = [Fair.SessionOf(1, 1), Fair.SessionOf(2, 1, dayLater: 5)],
        SignUp = new Interval(Fair.Week.From, Fair.Start.AddDays(5)),
    };

    /// <summary>A commit gives back so many quotas of a series at most, whatever groups may be by now.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Step_InWhichOffersLapseAndWaitingEnds_EndsNoMorePersonsThanItMay(int most)
    {
        var late = Fair.Week.Until.AddHours(-1);
        var activity = Fair.Launched(InASeries).After(
            Fair.Join(1, 2), Fair.Join(3, 4), Fair.Join(5, 6), Fair.Join(7, 8), Fair.Join(9, 10, 11), Fair.Join(12));
        activity = Fair.Launched(activity, InASeries with { MaxGroupSize = 1 }, Fair.Now);
        activity = Fair.Decide(activity, Fair.Cancel(1), late).State;
        activity = Fair.Decide(activity, Fair.Cancel(3), late).State;
        Assert.Equal(2, activity.SignUps.Count(signUp => signUp.Stage is SignUpStage.Offered));

        var ended = Steps(activity, late.AddHours(24), most);

        Assert.Equal(8, ended.Sum());
        Assert.All(ended, persons => Assert.InRange(persons, 0, Math.Max(most, 3)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Step_AfterItWasCalledOff_EndsNoMorePersonsThanItMay(int most)
    {
        var activity = Fair.Launched(InASeries with { Sessions = [Fair.SessionOf(1, 9)] })
            .After(Fair.Join(1, 2), Fair.Join(3, 4), Fair.Join(5), Fair.Join(7, 8, 9));
        activity = Fair.Staff(activity, new ActivityCommand.CallOff(ReturnNote.Of("大雨")));

        var ended = Steps(activity, Fair.Now, most);

        Assert.Equal(8, ended.Sum());
        Assert.All(ended, persons => Assert.InRange(persons, 1, Math.Max(most, 3)));
    }

    [Fact]
    public void Due_WhileSomebodyWaitsForALaterSession_IsNotTheBeginOfAnEarlierOne()
    {
        var later = Fair.Start.AddDays(5);
        var activity = Fair.Launched(TwoDays with { Waitlist = Fair.Waits with { OffersUntil = later } })
            .After(Fair.JoinSession(1, 1), Fair.JoinSession(2, 1), Fair.JoinSession(3, 2), Fair.JoinSession(4, 2));
        Assert.Equal(Fair.Start, Advancing.NextDueAt(activity, Fair.Now));

        var begun = activity.Advanced(Fair.Start);

        Assert.Equal((SignUpEnd.NoSeat, SignUpStage.Waiting), (begun.Of(2).End, begun.Of(4).Stage));
        Assert.Equal(Fair.Start.AddHours(26), Advancing.NextDueAt(begun, Fair.Start));
        var marked = begun.Advanced(Fair.Start.AddHours(26));
        Assert.Equal(later, Advancing.NextDueAt(marked, Fair.Start.AddHours(26)));
        Assert.Equal(SignUpEnd.NoSeat, marked.Advanced(later).Of(4).End);
    }

    [Fact]
    public void Due_WhileSomebodyWaitsForAllSessions_IsTheBeginOfTheFirst()
    {
        var activity = Fair.Launched(
                TwoDays with { AttendsAll = true, SignUp = new Interval(Fair.Week.From, Fair.Start) })
            .After(Fair.Join(1), Fair.Join(2));

        Assert.Equal(Fair.Start, Advancing.NextDueAt(activity, Fair.Now));
        Assert.Equal(SignUpEnd.NoSeat, activity.Advanced(Fair.Start).Of(2).End);
    }

    /// <summary>Nobody joins what has begun, so what was written down is so for good.</summary>
    [Fact]
    public void Absence_OfASessionThatIsWrittenDown_IsNotLookedAtAgain()
    {
        var end = Fair.Start.AddHours(26);
        var marked = Fair.Launched(TwoDays).After(Fair.JoinSession(1, 1)).Advanced(end);

        var joined = Fair.Decide(marked, Fair.JoinSession(2, 2), end).State;

        foreach (var activity in new[] { joined, Restored(joined) })
        {
            Assert.Equal(end.AddDays(5), Advancing.NextDueAt(activity, end));
            Assert.Empty(Advancing.Advance(activity, end).Events);
            var off = Fair.Staff(
                activity, new ActivityCommand.CallOff(ReturnNote.Of("大雨")), now: end).Advanced(end);
            Assert.Equal((SignUpStage.Seated, SignUpEnd.ActivityCancelled), (off.Of(1).Stage, off.Of(2).End));
        }
    }

    /// <summary>How many persons' sign-ups end in each step, until all is done.</summary>
    private static List<int> Steps(ActivityState activity, DateTimeOffset now, int most)
    {
        var ended = new List<int>();
        while (true)
        {
            Assert.InRange(ended.Count, 0, 100);
            var step = Advancing.Advance(activity, now, most);
            if (step.Events.Count == 0)
                return ended;
            var persons = 0;
            foreach (var happened in step.Events)
            {
                persons -= SeriesUse.Of(activity, happened).Sum(use => use.Value);
                activity = activity.Apply(happened);
            }

            ended.Add(persons);
        }
    }

    private static ActivityState Restored(ActivityState activity) =>
        DomainJson.ActivityStates.Read(DomainJson.ActivityStates.Write(activity));
}
