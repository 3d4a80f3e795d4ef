using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Tests.Activities;

/// <summary>
/// Each row makes one thing wrong with a sign-up. Alone, it is the answer; and of any two rows together, the one that
/// comes first in <see cref="SignUpDecline"/> is.
/// </summary>
public sealed class AdmissionPrecedenceTests
{
    private const long Card = 1;

    private static readonly Dictionary<SignUpDecline, Func<Case, Case>> Wrongs = new()
    {
        [SignUpDecline.ActivityNotLaunched] = it => it with { Prepare = _ => ActivityState.None },
        [SignUpDecline.ActivityCalledOff] = it => it with { IsCalledOff = true },
        [SignUpDecline.SignUpNotOpenYet] = it => it with { Now = Fair.Week.From.AddTicks(-1) },
        [SignUpDecline.SignUpClosed] = it => it with { Now = Fair.Week.Until },
        [SignUpDecline.SessionUnknown] = it => it with { Session = 9 },
        [SignUpDecline.SessionStarted] = it => it with { Session = it.Session is 9 ? 9 : 2 },
        [SignUpDecline.GroupTooLarge] = it => it with { With = [.. it.With, Fair.Person(51), Fair.Person(52)] },
        [SignUpDecline.PersonRepeated] = it => it with { With = [.. it.With, Fair.Person(Card)] },
        [SignUpDecline.CardNotActivated] = it => it.Of(person => person with { Status = CardStatus.Issued }),
        [SignUpDecline.CardSuspended] = it => it.Of(person => person with { Status = CardStatus.Suspended }),
        [SignUpDecline.CardLost] = it => it.Of(person => person with { Status = CardStatus.Lost }),
        [SignUpDecline.CardClosed] = it => it.Of(person => person with { Status = CardStatus.Closed }),
        [SignUpDecline.AlreadySignedUp] = it => it with { Before = [.. it.Before, Fair.JoinSession(Card, 1)] },
        [SignUpDecline.BarredForNoShow] = it => it.Of(person => person with { BarredUntil = it.Now.AddDays(9) }),
        [SignUpDecline.PersonNotIncluded] = it => it.Of(
            person => person with { Member = new Member("M-1", 78, Sample.Zhengzhou) }),
        [SignUpDecline.SeriesLimitReached] = it => it.Of(person => person with { SeriesUsedUp = true }),
    };

    public static TheoryData<SignUpDecline> Reasons() => [.. Wrongs.Keys];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Join_WithOneThingWrong_SaysSo(SignUpDecline reason) =>
        Assert.Equal(reason, Wrongs[reason](Case.Good).Declined());

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Join_WithTwoThingsWrong_NamesTheFirst(SignUpDecline reason)
    {
        foreach (var (other, wrong) in Wrongs)
        {
            if (AreOneThing(reason, other))
                continue;
            Assert.Equal((SignUpDecline)Math.Min((int)reason, (int)other), wrong(Wrongs[reason](Case.Good)).Declined());
        }
    }

    [Fact]
    public void Join_WithNothingWrong_IsSeated() => Assert.Null(Case.Good.Declined());

    [Fact]
    public void Join_OfAGroupWithSeveralWrongs_NamesTheFirstReasonAndItsPerson()
    {
        var activity = Fair.Launched(Fair.Terms() with { MaxGroupSize = 3 });
        Applicant[] people =
        [
            Fair.Person(1) with { BarredUntil = Fair.Now.AddDays(1) },
            Fair.Person(2, status: CardStatus.Lost),
            Fair.Person(3, status: CardStatus.Lost),
        ];

        var decision = Fair.Decide(activity, new SignUpCommand.Join(people, 1, Fair.Request("r")));

        Assert.Equal(new SignUpAnswer.Declined(SignUpDecline.CardLost, new CardId(2)), decision.Answer);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void Join_LargerThanAQuota_IsDeclinedForGood()
    {
        var activity = Fair.Launched(Fair.Terms(capacity: 9) with
        {
            MaxGroupSize = 3,
            Quotas = new ActivityQuotas(Cities: [new CityQuota(Sample.Zhengzhou, 2)]),
        });

        Assert.Equal(SignUpDecline.GroupExceedsQuota, Declined(Fair.Decide(activity, Fair.Join(1, 2, 3))));
        Assert.IsType<SignUpAnswer.Seated>(Fair.Decide(activity, Fair.Join(1, 2)).Answer);
    }

    [Fact]
    public void Join_WhenAllIsTakenAndNobodyMayWait_IsDeclined()
    {
        var full = Fair.Launched(Fair.Terms(1) with { Waitlist = null }).After(Fair.Join(1));

        Assert.Equal(SignUpDecline.AllTaken, Declined(Fair.Decide(full, Fair.Join(2))));
    }

    [Fact]
    public void Join_WhenTheWaitlistIsFull_IsDeclined()
    {
        var full = Fair.Launched(Fair.Terms(1) with { Waitlist = new WaitlistTerms(1, 24) })
            .After(Fair.Join(1), Fair.Join(2));

        Assert.Equal(SignUpDecline.WaitlistFull, Declined(Fair.Decide(full, Fair.Join(3))));
    }

    [Fact]
    public void Join_AfterTenRenewals_IsDeclined()
    {
        var activity = Fair.Launched();
        for (var round = 0; round < SignUp.MaxRounds; round++)
        {
            activity = activity.After(
                Fair.Join(1) with { Request = Fair.Request($"join-{round}") },
                Fair.Cancel(1) with { Request = Fair.Request($"cancel-{round}") });
        }

        var decision = Fair.Decide(activity, Fair.Join(1) with { Request = Fair.Request("once-more") });

        Assert.Equal(SignUpDecline.RenewedTooOften, Declined(decision));
        Assert.Single(activity.SignUps);
    }

    [Fact]
    public void Change_OfWhatIsNot_IsDeclined()
    {
        var activity = Fair.Launched(Fair.Terms() with { MaxGroupSize = 2 }).After(Fair.Join(1, 2));

        Assert.Equal(SignUpDecline.NotSignedUp, Declined(Fair.Decide(activity, Fair.Cancel(9))));
        Assert.Equal(SignUpDecline.NotTheLeader, Declined(Fair.Decide(activity, Fair.Cancel(2))));
        Assert.Equal(SignUpDecline.NothingOffered, Declined(Fair.Decide(activity, Fair.Accept(1))));
        Assert.Equal(SignUpDecline.CancelTooLate, Declined(Fair.Decide(activity, Fair.Cancel(1), Fair.Start)));
        Assert.Equal(SignUpDecline.SignUpEnded, Declined(Fair.Decide(
            activity.After(Fair.Cancel(1)), Fair.Cancel(1) with { Request = Fair.Request("again") })));
        Assert.Equal(SignUpDecline.ActivityCalledOff, Declined(Fair.Decide(
            Fair.Staff(activity, new ActivityCommand.CallOff(ReturnNote.Of("大雨"))), Fair.Cancel(1))));
    }

    private static SignUpDecline? Declined(SignUpDecision decision) =>
        (decision.Answer as SignUpAnswer.Declined)?.Reason;

    /// <summary>Whether both are about the same fact, which is one way or the other.</summary>
    private static bool AreOneThing(SignUpDecline one, SignUpDecline other)
    {
        SignUpDecline[][] facts =
        [
            [SignUpDecline.ActivityNotLaunched, SignUpDecline.ActivityCalledOff],
            [SignUpDecline.SignUpNotOpenYet, SignUpDecline.SignUpClosed],
            [
                SignUpDecline.CardNotActivated, SignUpDecline.CardSuspended, SignUpDecline.CardLost,
                SignUpDecline.CardClosed,
            ],
            [SignUpDecline.SessionUnknown, SignUpDecline.SessionStarted],
        ];
        return one == other || facts.Any(fact => fact.Contains(one) && fact.Contains(other));
    }

    private sealed record Case(
        Func<ActivityState, ActivityState> Prepare,
        DateTimeOffset Now,
        int Session,
        Applicant Leader,
        IReadOnlyList<Applicant> With,
        IReadOnlyList<SignUpCommand> Before,
        bool IsCalledOff = false)
    {
        public static readonly Case Good = new(activity => activity, Fair.Now, 1, Fair.Person(Card), [], []);

        /// <summary>Session 2 starts before sign-up ends, and before every time that a case asks at.</summary>
        private static readonly ActivityTerms Terms = Fair.Terms(9) with
        {
            MaxGroupSize = 2,
            Audience = new Audience(Unions: [77]),
            Sessions =
            [
                Fair.SessionOf(1, 9),
                new Session(2, new Domain.Time.Interval(Fair.Now.AddHours(-1), Fair.Now), 9),
            ],
        };

        public Case Of(Func<Applicant, Applicant> change) => this with { Leader = change(Leader) };

        public SignUpDecline? Declined()
        {
            var activity = Prepare(Fair.Launched(Terms).After([.. Before]));
            if (IsCalledOff)
                activity = Fair.Staff(activity, new ActivityCommand.CallOff(ReturnNote.Of("大雨")));
            var join = new SignUpCommand.Join([Leader, .. With], Session, Fair.Request("asked"));
            var decision = Fair.Decide(activity, join, Now);
            Assert.Equal(decision.Answer is SignUpAnswer.Declined, decision.Events.Count == 0);
            return AdmissionPrecedenceTests.Declined(decision);
        }
    }
}
