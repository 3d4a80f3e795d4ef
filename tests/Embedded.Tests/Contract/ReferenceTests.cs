namespace CardPlatform.Embedded.Tests.Contract;

public sealed class ReferenceTests(GrainRuntime runtime) : ContractTests(runtime)
{
    [Fact]
    public async Task Reference_EveryKindOfMethod_ReturnsItsResult()
    {
        Assert.Equal(5, await Actor.LengthAsync("五个汉字。"));
        await Actor.TouchAsync();
        await Actor.RecordAsync("recorded");
        Assert.Equal(1, await Actor.IncrementAsync());
        Assert.Equal(["touched", "recorded"], Stage.Events(Key));
    }

    [Fact]
    public void References_ToOneGrain_AreEqual()
    {
        Assert.Equal(Actor, Grains.GetGrain<IActorGrain>(Key));
        Assert.NotEqual(Actor, Grains.GetGrain<IActorGrain>(Key + "x"));
    }

    [Fact]
    public void Reference_KnowsItsKey()
    {
        Assert.Equal(Key, Actor.GetPrimaryKeyString());
        Assert.Equal(-7, Grains.GetGrain<ITickingGrain>(-7).GetPrimaryKeyLong());
    }
}
