namespace CardPlatform.Embedded.Tests.Contract;

public sealed class TimerTests(GrainRuntime runtime) : ContractTests(runtime)
{
    private static long _lastKey;

    private readonly long _key = Interlocked.Increment(ref _lastKey);

    private ITickingGrain Grain => Grains.GetGrain<ITickingGrain>(_key);

    private string Track => $"ticking {_key}";

    [Fact]
    public async Task Timer_Periodic_TicksUntilDisposed()
    {
        await Grain.StartAsync(interleave: false, failAtTick: 0);
        await Stage.Reach($"{Track}/tick 3");
        Assert.Equal(_key, await Grain.KeyAsync());

        Assert.Equal(["tick 1", "tick 2", "tick 3"], Stage.Events(Track));
    }

    [Fact]
    public async Task Timer_TickFails_NextTickComes()
    {
        await Grain.StartAsync(interleave: false, failAtTick: 1);
        await Stage.Reach($"{Track}/tick 2");
    }

    [Fact]
    public async Task Timer_NotInterleaving_WaitsForTheCallInProgress()
    {
        var call = Grain.StartAndStayAsync(interleave: false, Name("go"));
        await Stage.Reach($"{Track}/staying");
        Stage.Open(Name("go"));
        await call;
        await Stage.Reach($"{Track}/tick 1");

        Assert.Equal(["call start", "call end", "tick 1"], Stage.Events(Track).Take(3));
    }

    [Fact]
    public async Task Timer_Interleaving_TicksDuringACall()
    {
        var call = Grain.StartAndStayAsync(interleave: true, Name("go"));
        await Stage.Reach($"{Track}/tick 3");
        Stage.Open(Name("go"));
        await call;

        Assert.Equal("call end", Stage.Events(Track)[^1]);
    }
}
