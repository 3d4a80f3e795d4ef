namespace CardPlatform.Embedded.Tests.Embedded;

public sealed class CycleTests
{
    [Theory]
    [InlineData("a>a")]
    [InlineData("a>b>a")]
    [InlineData("a>b>c>a")]
    [InlineData("a>M>a")]
    [InlineData("M>a>M>a")]
    [InlineData("a>b>c>b")]
    public async Task Chain_ThatComesBackToABlockedGrain_IsReported(string path)
    {
        await using var host = await EmbeddedHost.StartAsync();

        await Assert.ThrowsAsync<GrainCallCycleException>(() => Link.CallAsync(host.Grains, path));
        Assert.Equal("end", await Link.CallAsync(host.Grains, path.Split('>')[0]));
    }

    [Theory]
    [InlineData("a>b>c>d")]
    [InlineData("M>a>M")]
    [InlineData("M>M>M")]
    [InlineData("a>b>a*")]
    [InlineData("a*>b>a")]
    public async Task Chain_ThatCanGoOn_GoesOn(string path)
    {
        await using var host = await EmbeddedHost.StartAsync();
        Assert.Equal("end", await Link.CallAsync(host.Grains, path));
    }

    [Fact]
    public async Task Chain_FromACallThatHasEnded_IsNoCycle()
    {
        await using var host = await EmbeddedHost.StartAsync();
        await host.Grains.GetGrain<IChainGrain>("a").SendAsync("a>b>a");

        // One grain at a time: a call a>b could cross the chain b>a that is still under way, and wait for it for ever.
        Assert.Equal("end", await Link.CallAsync(host.Grains, "a"));
        Assert.Equal("end", await Link.CallAsync(host.Grains, "b"));
    }

    [Fact]
    public async Task Activation_ThatCallsItself_IsReported()
    {
        await using var host = await EmbeddedHost.StartAsync();
        var grain = host.Grains.GetGrain<IEagerGrain>("a");

        await Assert.ThrowsAsync<GrainCallCycleException>(grain.AnswerAsync);
    }

    [Fact]
    public async Task Chain_OfThousandsOfGrains_DoesNotExhaustTheStack()
    {
        await using var host = await EmbeddedHost.StartAsync();
        var path = string.Join('>', Enumerable.Range(0, 3000).Select(i => $"k{i}"));

        Assert.Equal("end", await Link.CallAsync(host.Grains, path));
        Assert.Equal("end", await Link.CallAsync(host.Grains, path));
    }
}
