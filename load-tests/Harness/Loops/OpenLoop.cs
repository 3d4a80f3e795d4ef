using System.Diagnostics;
using CardPlatform.Harness.Http;

namespace CardPlatform.Harness.Loops;

/// <summary>
/// Sends requests when they are due, however slow the answers are. One that finds no connection free, or a generator
/// that is late, is sent late and counts from when it was due all the same: a stall hides nothing.
/// </summary>
internal static class OpenLoop
{
    /// <param name="wire">The connections: what bounds the requests in flight.</param>
    /// <param name="flights">What is under way on them.</param>
    /// <param name="schedule">When requests are due.</param>
    public static void Run(IWire wire, Flights flights, ArrivalSchedule schedule)
    {
        Span<int> ready = stackalloc int[256];
        var free = new Stack<int>(Enumerable.Range(0, wire.Connections));
        long sent = 0;
        while (sent < schedule.Count || flights.Count > 0)
        {
            var now = wire.Timestamp;
            foreach (var freed in flights.GiveUpLate(now))
                free.Push(freed);
            while (sent < schedule.Count && schedule.DueOf(sent) <= now && free.TryPop(out var connection))
                Send(connection);

            var next = sent < schedule.Count && free.Count > 0
                ? schedule.DueOf(sent)
                : now + (Stopwatch.Frequency / 10);
            var count = wire.Wait(next, ready);
            for (var i = 0; i < count; i++)
            {
                if (flights.TryEnd(ready[i]))
                    free.Push(ready[i]);
            }
        }

        void Send(int connection)
        {
            flights.Begin(connection, schedule.DueOf(sent++));
            // A connection that broke at once has counted its request and is free again.
            if (!flights.IsUnderWay(connection))
                free.Push(connection);
        }
    }
}
