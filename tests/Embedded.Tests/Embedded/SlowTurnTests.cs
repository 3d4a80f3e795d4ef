using System.Diagnostics.Metrics;

namespace CardPlatform.Embedded.Tests.Embedded;

public sealed class SlowTurnTests
{
    [Theory]
    [InlineData(199, 0)]
    [InlineData(200, 1)]
    public async Task Turn_OfThatLength_IsCountedIfSlow(int milliseconds, int expected)
    {
        await using var host = await EmbeddedHost.StartAsync(static options => options.SlowTurnMilliseconds = 200);
        var slow = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, subscriber) =>
        {
            if (instrument.Name == "grains.turns.slow" && instrument.Meter == host.Runtime.Metrics.Meter)
                subscriber.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => slow += count);
        listener.Start();
        await host.Grains.GetGrain<ISlowGrain>("a").HoldThreadAsync(milliseconds);

        // The turn is measured before the next one starts.
        await host.Grains.GetGrain<ISlowGrain>("a").HoldThreadAsync(0);
        Assert.Equal(expected, slow);
    }
}
