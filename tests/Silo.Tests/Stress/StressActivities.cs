using System.Globalization;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Grains;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Registry;

namespace CardPlatform.Silo.Tests.Stress;

/// <summary>Activities that are open for sign-up, and people who need no card to be asked about.</summary>
internal sealed class StressActivities(IGrainFactory grains)
{
    private const long Union = 410_000;
    private static readonly City Zhengzhou = new(410100);
    private static readonly Actor Maker = new(StaffId.Of("maker"), Union);
    private static readonly Actor Checker = new(StaffId.Of("checker"), Union);
    private static readonly byte[] Body = new byte[32];
    private int _requests;

    /// <summary>Sign-up is open, for an hour, and the first session begins in a day.</summary>
    public static ActivityTerms Terms(int seats)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new ActivityTerms(
            new ActivityTitle("电影日", "Cinema day"),
            "一元观影。",
            new ActivityPlace(Zhengzhou, "花园路 1 号"),
            [new Session(1, new Interval(now.AddDays(1), now.AddDays(1).AddHours(2)), seats)],
            new Interval(now.AddHours(-1), now.AddHours(1)),
            Waitlist: new WaitlistTerms(WaitlistTerms.LongestLength, 2));
    }

    public async Task<ActivityId> LaunchAsync(ActivityTerms terms)
    {
        var created = Assert.IsType<ActivityAnswer.Done>(await grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key)
            .CreateActivityAsync(new ActivityCommand.Create(terms), Maker, Next()));
        var activity = grains.GetGrain<IActivityGrain>(created.Activity.Value);
        await activity.RunAsync(new ActivityCommand.Submit(), Maker, Next());
        var hash = (await activity.GetAsync())!.Next!.Hash;
        await activity.RunAsync(new ActivityCommand.Approve(hash), Checker, Next());
        Assert.IsType<ActivityAnswer.Done>(await activity.RunAsync(new ActivityCommand.Launch(), Maker, Next()));
        return created.Activity;
    }

    /// <summary>Signs up somebody whose card is not looked at.</summary>
    /// <param name="activity">For which activity.</param>
    /// <param name="n">The card, and the name of the request.</param>
    public async Task<SignUpAnswer> JoinAsync(ActivityId activity, int n) =>
        (await grains.GetGrain<IActivityGrain>(activity.Value).AskAsync(JoinOf(n))).Answer;

    public static SignUpCommand.Join JoinOf(int n)
    {
        var name = n.ToString(CultureInfo.InvariantCulture);
        var person = new Applicant(
            new CardId(n), new Member(name, Union, Zhengzhou), CardStatus.Active, DateTimeOffset.UnixEpoch);
        return new SignUpCommand.Join([person], Session: null, RequestMark.Of(name, Body));
    }

    private RequestName Next() => new("actor/stress", $"a-{++_requests}");
}
