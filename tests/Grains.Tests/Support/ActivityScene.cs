using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Activities;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>Activities, and people who sign up for them by the numbers of their cards.</summary>
internal sealed class ActivityScene(GrainsProcess process, Scene scene)
{
    public static readonly ActivityPrice Priced = new(new Fen(100), new Fen(500), [MoneyScene.Festival]);

    private DateTimeOffset Now => process.Clock.GetUtcNow();

    /// <summary>Sign-up is open for an hour from now, and the first session begins in a day.</summary>
    public ActivityTerms Terms(int capacity) => new(
        new ActivityTitle("电影日", "Cinema day"),
        "一元观影。",
        new ActivityPlace(new City(410100), "花园路 1 号"),
        [new Session(1, new Interval(Now.AddDays(1), Now.AddDays(1).AddHours(2)), capacity)],
        new Interval(Now, Now.AddHours(1)),
        Waitlist: new WaitlistTerms(100_000, 24, Now.AddHours(23)));

    public IActivityGrain Activity(ActivityId id) => process.Grains.GetGrain<IActivityGrain>(id.Value);

    public IActivityDeskGrain Desk(int n) =>
        process.Grains.GetGrain<IActivityDeskGrain>(ActivityDesks.Of(Scene.Number(n)));

    public async Task<ActivityId> LaunchAsync(ActivityTerms terms)
    {
        var created = Assert.IsType<ActivityAnswer.Done>(await scene.Registry.CreateActivityAsync(
            new ActivityCommand.Create(terms), Scene.Maker, scene.NextRequest()));
        await LaunchNextAsync(created.Activity);
        return created.Activity;
    }

    /// <summary>Has the version under preparation checked, and puts it in force.</summary>
    public async Task LaunchNextAsync(ActivityId activity)
    {
        await DoneAsync(activity, new ActivityCommand.Submit());
        var hash = (await Activity(activity).GetAsync())!.Next!.Hash;
        Assert.IsType<ActivityAnswer.Done>(await Activity(activity).RunAsync(
            new ActivityCommand.Approve(hash), Scene.Checker, scene.NextRequest()));
        await DoneAsync(activity, new ActivityCommand.Launch());
    }

    public async Task DoneAsync(ActivityId activity, ActivityCommand command) => Assert.IsType<ActivityAnswer.Done>(
        await Activity(activity).RunAsync(command, Scene.Maker, scene.NextRequest()));

    public Task<DeskAnswer> SignUpAsync(ActivityId activity, int n, string? key = null, params int[] with) =>
        Desk(n).SignUpAsync(new SignUpRequest(
            activity, Scene.Number(n), [.. with.Select(Scene.Number)], Session: null, key ?? $"join-{n}"));

    public async Task<SignUpAnswer> JoinAsync(ActivityId activity, int n, string? key = null, params int[] with) =>
        Decided(await SignUpAsync(activity, n, key, with));

    public async Task<SignUpAnswer> AcceptAsync(ActivityId activity, int n, string? key = null) =>
        Decided(await Desk(n).AcceptAsync(Own(activity, n, key ?? $"accept-{n}")));

    public async Task<SignUpAnswer> CancelAsync(ActivityId activity, int n, string? key = null) =>
        Decided(await Desk(n).CancelAsync(Own(activity, n, key ?? $"cancel-{n}")));

    public Task AdvanceAsync(ActivityId activity) =>
        process.Grains.GetGrain<IActivityDeskGrain>(ActivityDesks.Of(activity)).AdvanceAsync(activity);

    public async Task<SignUp> FindAsync(ActivityId activity, CardId card) =>
        (await Activity(activity).FindSignUpAsync(card))!.SignUp;

    public async Task<SignUpStage> StageAsync(ActivityId activity, CardId card) =>
        (await FindAsync(activity, card)).Stage;

    /// <summary>What the purses of a card have.</summary>
    public async Task<Fen> BalanceAsync(CardId card) =>
        (await scene.Card(card).GetBalancesAsync())!.Purses
        .Aggregate(Fen.Zero, (sum, purse) => sum + purse.Available);

    private static OwnSignUpRequest Own(ActivityId activity, int n, string key) =>
        new(activity, Scene.Number(n), key);

    private static SignUpAnswer Decided(DeskAnswer answer) => Assert.IsType<DeskAnswer.Decided>(answer).Answer;
}
