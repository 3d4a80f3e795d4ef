namespace CardPlatform.Embedded.Tests.Embedded;

public sealed class CancellationTests
{
    [Fact]
    public async Task QueuedCall_Cancelled_NeverRuns()
    {
        await using var host = await EmbeddedHost.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var grain = host.Grains.GetGrain<IActorGrain>("a");
        var first = grain.RunAsync("stay");
        await host.Stage.Reach("a/stay started");
        var queued = grain.RunCancellableAsync("cancelled", cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        host.Stage.Open("a/stay");
        await first;
        await grain.RecordAsync("last");

        Assert.Equal(["stay start", "stay end", "last"], host.Stage.Events("a"));
    }
}
