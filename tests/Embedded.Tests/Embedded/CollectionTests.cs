namespace CardPlatform.Embedded.Tests.Embedded;

public sealed class CollectionTests
{
    [Fact]
    public async Task IdleActivation_AfterTheTimeout_Ends()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<IKeepGrain>(1).TouchAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Empty(host.Stage.Events("ended"));
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        await host.Stage.Reach("ended 1");

        Assert.Equal(["1 ActivationIdle"], host.Stage.Events("ended"));
    }

    [Fact]
    public async Task ActivationInUse_AfterTheTimeout_Stays()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<IKeepGrain>(1).TouchAsync();
        await host.Grains.GetGrain<IKeepGrain>(2).TouchAsync();
        for (var i = 0; i < 10; i++)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(30));
            await host.Grains.GetGrain<IKeepGrain>(2).TouchAsync();
        }

        await host.Stage.Reach("ended 1");
        Assert.Equal(["1 ActivationIdle"], host.Stage.Events("ended"));
    }

    [Fact]
    public async Task Call_LaterThanTheFirst_PutsOffTheDueEpoch()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<IKeepGrain>(1).TouchAsync();
        var activation = host.Runtime.Factory.Classes.SelectMany(static found => found.Activations).Single();
        var due = activation.DueEpoch;
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.Grains.GetGrain<IKeepGrain>(1).TouchAsync();

        Assert.Equal(due + 3, activation.DueEpoch);
    }

    [Fact]
    public async Task CallInProgress_AfterTheTimeout_KeepsTheActivation()
    {
        await using var host = await StartAsync();
        var staying = host.Grains.GetGrain<IKeepGrain>(1).StayAsync("stay");
        await host.Stage.Reach("stay reached");
        host.Clock.Advance(TimeSpan.FromHours(1));
        host.Stage.Open("stay");
        await staying;
        await host.Grains.GetGrain<IKeepGrain>(1).TouchAsync();

        Assert.Empty(host.Stage.Events("ended"));
    }

    [Fact]
    public async Task DelayDeactivation_AfterTheTimeout_KeepsUntilItsOwn()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<IKeepGrain>(1).KeepAsync(600);
        host.Clock.Advance(TimeSpan.FromSeconds(600));
        Assert.Empty(host.Stage.Events("ended"));
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.Stage.Reach("ended 1");
    }

    [Fact]
    public async Task Timer_NotKeepingAlive_DoesNotKeepTheActivation()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<IKeepGrain>(1).TickAsync(everySeconds: 5, keepAlive: false);
        host.Clock.Advance(TimeSpan.FromSeconds(80));
        await host.Stage.Reach("ended 1");
    }

    [Fact]
    public async Task Collector_AfterAVeryLongPause_EndsEveryIdleActivation()
    {
        await using var host = await StartAsync();
        for (var key = 0; key < 500; key++)
            await host.Grains.GetGrain<IKeepGrain>(key).TouchAsync();

        host.Clock.Advance(TimeSpan.FromDays(1));
        for (var key = 0; key < 500; key++)
            await host.Stage.Reach($"ended {key}");
    }

    private static Task<EmbeddedHost> StartAsync() => EmbeddedHost.StartAsync(static options =>
    {
        options.IdleTimeoutSeconds = 60;
        options.CollectionIntervalSeconds = 10;
    });
}
