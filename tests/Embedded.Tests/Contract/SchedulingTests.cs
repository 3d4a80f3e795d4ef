namespace CardPlatform.Embedded.Tests.Contract;

public sealed class SchedulingTests(GrainRuntime runtime) : ContractTests(runtime)
{
    [Fact]
    public async Task NonReentrantGrain_SecondCall_StartsAfterTheFirstEnds()
    {
        var first = Actor.RunAsync("a");
        await Stage.Reach(Name("a started"));
        var second = Actor.RunAsync("b");
        Stage.Open(Name("b"));
        Stage.Open(Name("a"));
        await Task.WhenAll(first, second);

        Assert.Equal(["a start", "a end", "b start", "b end"], Stage.Events(Key));
    }

    [Fact]
    public async Task ReentrantGrain_SecondCall_StartsWhileTheFirstAwaits()
    {
        var first = ReentrantActor.RunAsync("a");
        await Stage.Reach(Name("a started"));
        var second = ReentrantActor.RunAsync("b");
        await Stage.Reach(Name("b started"));
        Stage.Open(Name("b"));
        await second;
        Stage.Open(Name("a"));
        await first;

        Assert.Equal(["a start", "b start", "b end", "a end"], Stage.Events(Key));
    }

    [Fact]
    public async Task AlwaysInterleaveMethod_CalledDuringAnother_RunsBesideIt()
    {
        var first = Actor.RunAsync("a");
        await Stage.Reach(Name("a started"));
        var waiting = Actor.RecordAsync("waited");
        Stage.Open(Name("beside"));
        await Actor.RunBesideAsync("beside");
        Stage.Open(Name("a"));
        await Task.WhenAll(first, waiting);

        Assert.Equal(["a start", "beside start", "beside end", "a end", "waited"], Stage.Events(Key));
    }

    [Fact]
    public async Task OrdinaryMethod_CalledDuringAnInterleavingOne_RunsBesideIt()
    {
        var beside = Actor.RunBesideAsync("beside");
        await Stage.Reach(Name("beside started"));
        await Actor.RecordAsync("ordinary");
        Stage.Open(Name("beside"));
        await beside;

        Assert.Equal(["beside start", "ordinary", "beside end"], Stage.Events(Key));
    }

    [Fact]
    public async Task NonReentrantGrain_ManyConcurrentCallers_LosesNoIncrement()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
                await Actor.IncrementAsync();
        })));

        Assert.Equal(1601, await Actor.IncrementAsync());
    }

    /// <summary>The end of such a task races with the turn that started it; the call must end once.</summary>
    [Fact]
    public async Task NonReentrantGrain_TasksThatEndElsewhere_AllEnd()
    {
        var calls = Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 1000; i++)
                Assert.Equal(i, await Actor.ComputeElsewhereAsync(i));
        }));

        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task ReentrantGrain_ManyConcurrentCallers_TurnsNeverOverlap()
    {
        var checks = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ =>
            Task.Run(() => ReentrantActor.CheckTurnsAsync())));

        Assert.DoesNotContain(false, checks);
    }

    [Fact]
    public async Task Grain_CallsOfOneCaller_RunInTheirOrder()
    {
        var first = Actor.RunAsync("first");
        await Stage.Reach(Name("first started"));
        var calls = Enumerable.Range(0, 100).Select(i => Actor.RecordAsync($"{i}")).ToList();
        Stage.Open(Name("first"));
        await Task.WhenAll(calls);
        await first;

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), Stage.Events(Key).Skip(2));
    }

    [Fact]
    public async Task Grain_AsyncLocalOfTheCaller_IsNotSeen()
    {
        Ambient.Value.Value = "the caller's";
        await Actor.TouchAsync();

        Assert.Null(await Actor.AmbientAsync());
        Assert.Equal("the caller's", Ambient.Value.Value);
    }

    [Fact]
    public async Task ReentrantGrain_CalledBackByItsCallee_Answers() =>
        Assert.Equal("answer", await ReentrantActor.RoundTripAsync());
}
