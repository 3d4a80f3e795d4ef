using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Grains;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Registry;
using CardPlatform.Silo;

namespace CardPlatform.Harness.InProcess;

/// <summary>Launches an activity with as many seats as there can be, open for sign-up.</summary>
internal static class ActivityLaunch
{
    private static readonly Actor Maker = new(StaffId.Of("maker"), Actor.Province);
    private static readonly Actor Checker = new(StaffId.Of("checker"), Actor.Province);

    public static async Task<IActivityGrain> RunAsync(IGrainFactory grains)
    {
        var registry = grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);
        var created = await registry.CreateActivityAsync(new ActivityCommand.Create(Terms()), Maker, NewName());
        if (created is not ActivityAnswer.Done done)
            throw new SentenceException($"The activity was not created: {created}");
        var activity = grains.GetGrain<IActivityGrain>(done.Activity.Value);
        await activity.RunAsync(new ActivityCommand.Submit(), Maker, NewName());
        var hash = (await activity.GetAsync())!.Next!.Hash;
        await activity.RunAsync(new ActivityCommand.Approve(hash), Checker, NewName());
        var launched = await activity.RunAsync(new ActivityCommand.Launch(), Maker, NewName());
        return launched is ActivityAnswer.Done
            ? activity
            : throw new SentenceException($"The activity was not launched: {launched}");
    }

    private static ActivityTerms Terms()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new ActivityTerms(
            new ActivityTitle("电影日", "Cinema day"),
            "一元观影。",
            new ActivityPlace(new City(410100), "花园路 1 号"),
            [new Session(1, new Interval(now.AddDays(1), now.AddDays(1).AddHours(2)), ActivityTerms.MaxCapacity)],
            new Interval(now.AddHours(-1), now.AddHours(12)));
    }

    private static RequestName NewName() => new("actor/bench", Guid.NewGuid().ToString("N"));
}
