using System.Diagnostics;
using CardPlatform.Harness.Loops;

namespace CardPlatform.Harness.InProcess;

/// <summary>So many callers, each of which makes its next call as soon as it has an answer.</summary>
internal static class CallLoop
{
    private const long MicrosPerSecond = 1_000_000;

    /// <param name="callers">How many.</param>
    /// <param name="duration">When the last call begins; it is waited for.</param>
    /// <param name="callOf">Makes what a caller calls, again and again.</param>
    public static async Task<(LoopTally Tally, double Seconds)> RunAsync(
        int callers, TimeSpan duration, Func<int, Func<Task<Verdict>>> callOf)
    {
        var start = Stopwatch.GetTimestamp();
        var until = start + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var tallies = await Task.WhenAll(Enumerable.Range(0, callers)
            .Select(caller => Task.Run(() => CallAsync(callOf(caller), new LoopTally(start), until))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var all = new LoopTally(start);
        foreach (var tally in tallies)
            all.Add(tally);
        return (all, seconds);
    }

    private static async Task<LoopTally> CallAsync(Func<Task<Verdict>> call, LoopTally tally, long until)
    {
        for (var began = Stopwatch.GetTimestamp(); began < until; began = Stopwatch.GetTimestamp())
        {
            var verdict = await call();
            var now = Stopwatch.GetTimestamp();
            tally.Record(verdict, (long)((double)(now - began) / Stopwatch.Frequency * MicrosPerSecond), now);
        }

        return tally;
    }
}
