namespace CardPlatform.Embedded.Tests.Contract;

public sealed class CancellationTests(GrainRuntime runtime) : ContractTests(runtime)
{
    [Fact]
    public async Task RunningCall_Cancelled_SeesItsToken()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Actor.WaitForCancellationAsync("wait", cancellation.Token);
        await Stage.Reach(Name("wait started"));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Actor.RecordAsync("free again");
    }

    /// <summary>Orleans only promises the caller's answer here; that it never runs is ours.</summary>
    [Fact]
    public async Task QueuedCall_Cancelled_AnswersItsCaller()
    {
        using var cancellation = new CancellationTokenSource();
        var first = Actor.RunAsync("a");
        await Stage.Reach(Name("a started"));
        var queued = Actor.RunCancellableAsync("cancelled", cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Stage.Open(Name("a"));
        await first;
        await Actor.RecordAsync("last");

        Assert.Equal("last", Stage.Events(Key)[^1]);
    }

    [Fact]
    public async Task Call_WithACancelledToken_NeverRuns()
    {
        await Actor.RecordAsync("first");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Actor.RunCancellableAsync("cancelled", new CancellationToken(canceled: true)));

        Assert.Equal(["first"], Stage.Events(Key));
    }
}
