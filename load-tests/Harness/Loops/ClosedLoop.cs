using System.Diagnostics;
using CardPlatform.Harness.Http;

namespace CardPlatform.Harness.Loops;

/// <summary>
/// Each connection sends its next request as soon as it has an answer: finds the most that a server does.
/// </summary>
internal static class ClosedLoop
{
    /// <param name="wire">The connections.</param>
    /// <param name="flights">What is under way on them.</param>
    /// <param name="until">When the last request is sent; its answer is waited for.</param>
    public static void Run(IWire wire, Flights flights, long until)
    {
        Span<int> ready = stackalloc int[256];
        for (var connection = 0; connection < wire.Connections; connection++)
            BeginUnlessOver(connection);

        while (flights.Count > 0)
        {
            var now = wire.Timestamp;
            foreach (var freed in flights.GiveUpLate(now))
                BeginUnlessOver(freed);
            var count = wire.Wait(now + (Stopwatch.Frequency / 10), ready);
            for (var i = 0; i < count; i++)
            {
                if (flights.TryEnd(ready[i]))
                    BeginUnlessOver(ready[i]);
            }
        }

        void BeginUnlessOver(int connection)
        {
            // One that breaks at once counts as failed, and is tried again until the end.
            for (var now = wire.Timestamp; now < until && !flights.IsUnderWay(connection); now = wire.Timestamp)
                flights.Begin(connection, now);
        }
    }
}
