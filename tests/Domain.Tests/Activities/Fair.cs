using System.Security.Cryptography;
using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Tests.Activities;

/// <summary>An ordinary activity, and people who want to go there.</summary>
internal static class Fair
{
    public static readonly City Luoyang = new(410300);

    /// <summary>Noon of 1 May: sign-up has been open for an hour, and is for a week.</summary>
    public static readonly DateTimeOffset Now = Sample.Now;

    public static readonly Interval Week = new(Now.AddHours(-1), Now.AddDays(7));
    public static readonly DateTimeOffset Start = Now.AddDays(10);
    public static readonly Actor Maker = new(StaffId.Of("maker"), 77);
    public static readonly Actor Checker = new(StaffId.Of("checker"), 77);

    /// <summary>Nobody could guess less.</summary>
    public static readonly LaunchSecrets Secrets = LaunchSecrets.Of([.. Enumerable.Range(0, 64).Select(n => (byte)n)]);

    public static readonly WaitlistTerms Waits = new(1_000, 24);
    public static readonly ActivityPrice OneYuan = new(new Fen(100), new Fen(500));

    public static ActivityTerms Terms(int capacity = 2) => new(
        new ActivityTitle("电影日", "Cinema day"),
        "一元观影。",
        new ActivityPlace(Sample.Zhengzhou, "花园路 1 号"),
        [SessionOf(1, capacity)],
        Week,
        Waitlist: Waits);

    public static Session SessionOf(int no, int capacity, int dayLater = 0) => new(
        no, new Interval(Start.AddDays(dayLater), Start.AddDays(dayLater).AddHours(2)), capacity);

    public static ActivityState Launched(ActivityTerms? terms = null) =>
        Launched(ActivityState.None, terms ?? Terms(), Now.AddHours(-2));

    /// <summary>The activity with other terms, written, approved and launched.</summary>
    public static ActivityState Launched(ActivityState activity, ActivityTerms terms, DateTimeOffset now)
    {
        ActivityCommand write = activity.Phase is ActivityPhase.None
            ? new ActivityCommand.Create(terms)
            : new ActivityCommand.Edit(terms, 0);
        activity = Staff(activity, write, Maker, now);
        activity = Staff(activity, new ActivityCommand.Submit(), Maker, now);
        activity = Staff(activity, new ActivityCommand.Approve(activity.Next!.Hash), Checker, now);
        return Staff(activity, new ActivityCommand.Launch(), Maker, now);
    }

    public static ActivityDecision Decide(
        ActivityState activity, ActivityCommand command, Actor? actor = null, DateTimeOffset? now = null) =>
        ActivityLifecycle.Decide(activity, command, actor ?? Maker, FlatUnions.Instance, Secrets, now ?? Now);

    public static ActivityState Staff(
        ActivityState activity, ActivityCommand command, Actor? actor = null, DateTimeOffset? now = null) =>
        activity.Apply(Assert.IsType<ActivityDecision.Accepted>(Decide(activity, command, actor, now)).Event);

    public static SignUpDecision Decide(
        ActivityState activity, SignUpCommand command, DateTimeOffset? now = null) =>
        SignUpRules.Decide(activity, command, FlatUnions.Instance, now ?? Now);

    /// <summary>The state after all of them, each answered with anything but a decline.</summary>
    public static ActivityState After(this ActivityState activity, params SignUpCommand[] commands) =>
        commands.Aggregate(activity, (state, command) =>
        {
            var decision = Decide(state, command);
            Assert.IsNotType<SignUpAnswer.Declined>(decision.Answer);
            return decision.State;
        });

    public static ActivityState Advanced(this ActivityState activity, DateTimeOffset now)
    {
        for (var steps = 0; steps < 1_000; steps++)
        {
            var advanced = Advancing.Advance(activity, now);
            activity = advanced.State;
            if (advanced.IsComplete)
                return activity;
        }

        throw new InvalidOperationException("Time brings something for ever.");
    }

    public static Applicant Person(
        long card, City? city = null, CardStatus status = CardStatus.Active, params string[] tags) => new(
        new CardId(card),
        new Member($"M-{card}", 77, city ?? Sample.Zhengzhou, tags: [.. tags.Select(TagCode.Of)]),
        status,
        Now.AddDays(-100));

    public static RequestMark Request(string name, string body = "") =>
        RequestMark.Of(name, SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    public static SignUpCommand.Join Join(long card, params long[] with) => JoinSession(card, null, with);

    public static SignUpCommand.Join JoinSession(long card, int? session, params long[] with) => new(
        [Person(card), .. with.Select(other => Person(other))], session, Request($"join-{card}"));

    public static SignUpCommand.Cancel Cancel(long card) => new(new CardId(card), Request($"cancel-{card}"));

    public static SignUpCommand.AcceptOffer Accept(long card) => new(new CardId(card), Request($"accept-{card}"));

    public static SignUpCommand.RefuseOffer Refuse(long card) => new(new CardId(card), Request($"refuse-{card}"));

    public static SignUp Of(this ActivityState activity, long card) => activity.SignUpOf(new CardId(card))!;
}
