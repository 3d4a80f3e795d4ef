namespace CardPlatform.Embedded.Tests.Embedded;

public sealed class StopTests
{
    [Fact]
    public async Task Stop_IdleActivations_AreDeactivated()
    {
        var host = await EmbeddedHost.StartAsync();
        for (var key = 0; key < 100; key++)
            await host.Grains.GetGrain<IKeepGrain>(key).TouchAsync();

        await host.StopAsync();
        Assert.Equal(100, host.Stage.Events("ended").Count);
        Assert.All(host.Stage.Events("ended"), static ended => Assert.EndsWith("ShuttingDown", ended));
        Assert.Equal(0, host.Runtime.Activations);
    }

    [Fact]
    public async Task Stop_CallsInProgressAndQueued_FinishAndNewOnesAreRefused()
    {
        var host = await EmbeddedHost.StartAsync();
        var grain = host.Grains.GetGrain<IKeepGrain>(1);
        var staying = grain.StayAsync("stay");
        await host.Stage.Reach("stay reached");
        var queued = grain.TouchAsync();
        var stopping = host.StopAsync();

        await Assert.ThrowsAsync<SiloUnavailableException>(grain.TouchAsync);
        Assert.False(stopping.IsCompleted);
        host.Stage.Open("stay");
        await Task.WhenAll(staying, queued, stopping);
        Assert.Equal(["1 ShuttingDown"], host.Stage.Events("ended"));
    }

    [Fact]
    public async Task Stop_DeactivationThatHangs_IsGivenUp()
    {
        var host = await EmbeddedHost.StartAsync(static options =>
        {
            options.DeactivationTimeoutSeconds = 600;
            options.StopTimeoutSeconds = 30;
        });
        await host.Grains.GetGrain<IStubbornGrain>(1).TouchAsync();
        var stopping = host.StopAsync();
        await host.Stage.Reach("stubborn");
        host.Clock.Advance(TimeSpan.FromSeconds(31));

        await stopping;
        Assert.Equal(1, host.Runtime.Activations);
    }
}
