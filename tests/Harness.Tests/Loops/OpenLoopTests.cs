using CardPlatform.Harness.Loops;

namespace CardPlatform.Harness.Tests.Loops;

public sealed class OpenLoopTests
{
    private static readonly TimeSpan Milli = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void Run_OfAServerThatAnswersAtOnce_TellsItsLatency()
    {
        var tally = Run(new ScriptedWire(8, sent => sent + (2 * Milli)), new PlainSource());

        Assert.Equal(2_000, tally.Completed);
        Assert.InRange(tally.Latencies.Percentile(0.5), 1_900, 2_200);
        Assert.InRange(tally.Latencies.Percentile(0.999), 1_900, 2_200);
    }

    /// <summary>With 8 connections, 8 requests are all that a closed loop would ever have seen of the stall.</summary>
    [Fact]
    public void Run_OfAServerThatStalls_CountsWhatWasDueMeanwhileFromWhenItWasDue()
    {
        var (from, until) = (500 * Milli, 1_000 * Milli);
        var wire = new ScriptedWire(8, sent => (sent >= from && sent < until ? until : sent) + (1 * Milli));

        var tally = Run(wire, new PlainSource());

        Assert.Equal(2_000, tally.Completed);
        // It stalls for a quarter of the time, so a quarter of what was due found it so, and half of that for long.
        Assert.True(tally.Latencies.Percentile(0.9) > 200_000, $"p90 {tally.Latencies.Percentile(0.9)}");
        Assert.InRange(tally.Latencies.Percentile(0.999), 450_000, 560_000);
        Assert.InRange(tally.Latencies.Percentile(0.5), 900, 60_000);
    }

    [Fact]
    public void Run_OfAServerThatNeverAnswersOneRequest_CountsItAsFailedWithTheTimeItHad()
    {
        var first = true;
        var wire = new ScriptedWire(8, sent =>
        {
            if (!first)
                return sent + (1 * Milli);
            first = false;
            return null;
        });
        var source = new PlainSource();

        var tally = Run(wire, source);

        Assert.Equal((1_999, 1, 1, 1), (tally.Completed, tally.Failed, source.Lost, wire.Reopened));
        Assert.InRange(tally.Latencies.Max, 10_000_000, 12_000_000);
    }

    [Fact]
    public void Run_OfAnEvenSchedule_SendsWhenItIsDue()
    {
        var wire = new ScriptedWire(8, sent => sent + (1 * Milli));

        Run(wire, new PlainSource());

        for (var i = 0; i < wire.Sent.Count; i++)
            Assert.InRange(wire.Sent[i], i * Milli, (i + 1) * Milli);
    }

    [Fact]
    public void Run_OfAFlood_SendsNothingMoreAfterItsEndAndWaitsForWhatIsUnderWay()
    {
        var wire = new ScriptedWire(8, sent => sent + (100 * Milli));

        var tally = Run(wire, new PlainSource(), until: 1_000 * Milli);

        // Eight in each tenth of a second are all that it does; a thousand were due.
        Assert.Equal(80, tally.Completed);
        Assert.All(wire.Sent, sent => Assert.True(sent < 1_000 * Milli));
    }

    /// <summary>Two seconds of a thousand requests each.</summary>
    private static LoopTally Run(ScriptedWire wire, PlainSource source, TimeSpan? until = null)
    {
        var tally = new LoopTally(0);
        OpenLoop.Run(
            wire,
            new Flights(wire, source, tally, Patience),
            ArrivalSchedule.Of(0, perSecond: 1_000, TimeSpan.FromSeconds(2)),
            until is { } end ? ScriptedWire.TicksOf(end) : long.MaxValue);
        return tally;
    }
}
