namespace CardPlatform.Embedded.Tests.Contract;

public sealed class FaultTests(GrainRuntime runtime) : ContractTests(runtime)
{
    [Fact]
    public async Task Method_FailsAfterAnAwait_CallerGetsTheOriginalType()
    {
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => Actor.FailAsync("late"));
        Assert.Equal("late", fault.Message);
    }

    [Fact]
    public async Task Method_ThrowsAtOnce_CallerGetsAFaultedTask()
    {
        var call = Actor.ThrowAtOnceAsync("at once");
        Assert.Equal("at once", (await Assert.ThrowsAsync<InvalidDataException>(() => call)).Message);
    }

    [Fact]
    public async Task Grain_AfterAFault_KeepsItsActivation()
    {
        var before = await Actor.IdentityAsync();
        await Assert.ThrowsAsync<InvalidDataException>(() => Actor.FailAsync("once"));

        Assert.Equal(before, await Actor.IdentityAsync());
    }
}
