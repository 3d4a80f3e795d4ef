using CardPlatform.Harness.Loops;

namespace CardPlatform.Harness.Tests.Loops;

public sealed class ClosedLoopTests
{
    private static readonly TimeSpan Milli = TimeSpan.FromMilliseconds(1);

    [Fact]
    public void Run_OfFourConnections_HasFourRequestsInFlightUntilTheEndAndWaitsForTheLast()
    {
        var wire = new ScriptedWire(4, sent => sent + (10 * Milli));
        var tally = new LoopTally(0);

        ClosedLoop.Run(
            wire,
            new Flights(wire, new PlainSource(), tally, TimeSpan.FromSeconds(10)),
            ScriptedWire.TicksOf(TimeSpan.FromSeconds(1)));

        Assert.InRange(tally.Completed, 396, 404);
        Assert.Equal(wire.Sent.Count, tally.Completed);
        Assert.InRange(tally.Latencies.Percentile(0.99), 9_900, 10_200);
        Assert.Equal(tally.Completed, tally.CompletedEachSecond.Sum());
    }
}
