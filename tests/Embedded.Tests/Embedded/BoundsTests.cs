namespace CardPlatform.Embedded.Tests.Embedded;

public sealed class BoundsTests
{
    [Fact]
    public async Task Queue_Full_RefusesTheCallAndKeepsTheOthers()
    {
        await using var host = await EmbeddedHost.StartAsync(static options => options.MaxQueuedCallsPerActivation = 2);
        var grain = host.Grains.GetGrain<IKeepGrain>(1);
        var staying = grain.StayAsync("stay");
        await host.Stage.Reach("stay reached");
        var queued = new[] { grain.TouchAsync(), grain.TouchAsync() };

        await Assert.ThrowsAsync<LimitExceededException>(grain.TouchAsync);
        host.Stage.Open("stay");
        await Task.WhenAll([staying, .. queued]);
        await grain.TouchAsync();
    }

    [Fact]
    public async Task Activations_AtTheLimit_RefuseANewKeyAndServeTheOldOnes()
    {
        await using var host = await EmbeddedHost.StartAsync(static options => options.MaxActivations = 2);
        var staying = new[] { Stay(host, 1), Stay(host, 2) };
        await host.Stage.Reach("stay 2 reached");

        await Assert.ThrowsAsync<LimitExceededException>(host.Grains.GetGrain<IKeepGrain>(3).TouchAsync);
        host.Stage.Open("stay 1");
        host.Stage.Open("stay 2");
        await Task.WhenAll(staying);
    }

    [Fact]
    public async Task Activations_AboveTheHighWater_LetTheLeastRecentlyUsedGo()
    {
        await using var host = await EmbeddedHost.StartAsync(static options => options.MaxActivations = 10);
        for (var key = 0; key < 9; key++)
            await host.Grains.GetGrain<IKeepGrain>(key).TouchAsync();

        host.Clock.Advance(TimeSpan.FromSeconds(60));
        await host.Grains.GetGrain<IKeepGrain>(0).TouchAsync();
        await host.Grains.GetGrain<IKeepGrain>(9).TouchAsync();
        await host.Stage.Reach("ended 1");
        await host.Stage.Reach("ended 2");

        Assert.Equal(
            ["1 HighMemoryPressure", "2 HighMemoryPressure"], host.Stage.Events("ended").Order());
    }

    [Fact]
    public async Task Heap_AboveTheLimit_LetsATenthGo()
    {
        await using var host = await EmbeddedHost.StartAsync(static options => options.MemoryPressureMegabytes = 100);
        host.Runtime.Pressure.HeapBytes = static () => 101L << 20;
        for (var key = 0; key < 5; key++)
            await host.Grains.GetGrain<IKeepGrain>(key).TouchAsync();

        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await host.Stage.Reach("ended 0");

        Assert.Equal(["0 HighMemoryPressure"], host.Stage.Events("ended"));
    }

    private static Task Stay(EmbeddedHost host, int key) =>
        host.Grains.GetGrain<IKeepGrain>(key).StayAsync($"stay {key}");
}
