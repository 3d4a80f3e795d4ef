namespace CardPlatform.Embedded.Tests.Embedded;

public sealed class ChurnTests
{
    /// <summary>Callers race with activations that end all the time, of themselves and by the collector.</summary>
    [Fact]
    public async Task Calls_RacingWithDeactivation_AreNeverLostReorderedOrOnTwoActivations()
    {
        await using var host = await EmbeddedHost.StartAsync();
        var callers = Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            for (var number = 0; number < 3000; number += 3)
            {
                var grain = host.Grains.GetGrain<IChurningGrain>(number % 2);
                var key = number % 2;
                var calls = Enumerable.Range(0, 3)
                    .Select(i => grain.WorkAsync((caller * 2) + key, (number / 6 * 3) + i, random.Next(8) == 0))
                    .ToList();
                Assert.DoesNotContain(false, await Task.WhenAll(calls));
            }
        })).ToList();

        await Task.WhenAll(callers).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task DeactivateOnIdle_WithACallComingBackThroughTheChain_LetsItRun()
    {
        await using var host = await EmbeddedHost.StartAsync();
        Assert.Equal(
            "answer", await host.Grains.GetGrain<IReentrantActorGrain>("a").RoundTripWhileEndingAsync());
    }
}
