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
    /// <param name="until">When what is still to be sent is dropped, if ever: no client waits for ever.</param>
    public static void Run(IWire wire, Flights flights, ArrivalSchedule schedule, long until = long.MaxValue)
    {
        Span<int> ready = stackalloc int[256];
        var free = new Stack<int>(Enumerable.Range(0, wire.Connections));
        var (sent, count) = (0L, schedule.Count);
        while (sent < count || flights.Count > 0)
        {
            var now = wire.Timestamp;
            if (now >= until)
                count = sent;
            foreach (var freed in flights.GiveUpLate(now))
                free.Push(freed);
            while (sent < count && schedule.DueOf(sent) <= now && free.TryPop(out var connection))
                Send(connection);

            var next = sent < count && free.Count > 0
                ? schedule.DueOf(sent)
                : now + (Stopwatch.Frequency / 10);
            var arrived = wire.Wait(next, ready);
            for (var i = 0; i < arrived; i++)
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
