namespace CardPlatform.Embedded.Tests.Contract;

public sealed class LifecycleTests(GrainRuntime runtime) : ContractTests(runtime)
{
    [Fact]
    public async Task Grain_ManyFirstCallers_IsActivatedOnce()
    {
        var identities = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ =>
            Task.Run(() => Grains.GetGrain<IActorGrain>(Key).IdentityAsync())));

        Assert.Single(identities.Distinct());
        Assert.Equal(["activated"], Stage.Events(Name("life")));
    }

    [Fact]
    public async Task DeactivateOnIdle_NextCall_RunsOnANewActivation()
    {
        var before = await Actor.IdentityAsync();
        await Actor.EndAsync();

        Assert.NotEqual(before, await Actor.IdentityAsync());
        Assert.Equal(
            ["activated", "deactivated ApplicationRequested", "activated"], Stage.Events(Name("life")));
    }

    [Fact]
    public async Task DeactivateOnIdle_CallsQueuedBehind_RunOnTheNextActivationInOrder()
    {
        var ending = Actor.RunThenEndAsync("a");
        await Stage.Reach(Name("a started"));
        var queued = Enumerable.Range(0, 20).Select(i => Actor.RecordAsync($"{i}")).ToList();
        var identity = Actor.IdentityAsync();
        Stage.Open(Name("a"));
        await Task.WhenAll(queued);

        Assert.NotEqual(await ending, await identity);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), Stage.Events(Key).Skip(2));
        Assert.Equal(
            ["activated", "deactivated ApplicationRequested", "activated"], Stage.Events(Name("life")));
    }

    [Fact]
    public async Task OnActivate_Throws_WaitingCallersGetTheFaultAndTheNextCallIsFresh()
    {
        var grain = Grains.GetGrain<IFragileGrain>(Key);
        var first = grain.AnswerAsync();
        await Stage.Reach(Name("activating"));
        var second = grain.AnswerAsync();
        Stage.Open(Name("decided"));

        Assert.Equal("not yet", (await Assert.ThrowsAsync<InvalidDataException>(() => first)).Message);
        Assert.Equal("not yet", (await Assert.ThrowsAsync<InvalidDataException>(() => second)).Message);
        Stage.Record(Name("mended"), "yes");
        Assert.Equal("mended", await grain.AnswerAsync());
    }
}
