using System.Diagnostics;
using CardPlatform.Harness.Http;

namespace CardPlatform.Harness.Loops;

/// <summary>
/// Runs a loop on a thread of its own. One is enough: it sends several times what a server of this size answers, and a
/// second would take turns with the server.
/// </summary>
internal static class HttpLoad
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Task<LoopTally> RunClosedAsync(
        Uri server, IRequestSource source, int connections, TimeSpan duration) =>
        OnThreadAsync(server, source, connections, (wire, flights, start) =>
            ClosedLoop.Run(wire, flights, start + (long)(duration.TotalSeconds * Stopwatch.Frequency)));

    public static Task<LoopTally> RunOpenAsync(
        Uri server, IRequestSource source, int connections, double perSecond, TimeSpan duration) =>
        OnThreadAsync(server, source, connections, (wire, flights, start) =>
            OpenLoop.Run(wire, flights, ArrivalSchedule.Of(start, perSecond, duration)));

    /// <summary>The same, of more than a server can do: what has not been sent by the end is not sent.</summary>
    public static Task<LoopTally> RunFloodAsync(
        Uri server, IRequestSource source, int connections, double perSecond, TimeSpan duration) =>
        OnThreadAsync(server, source, connections, (wire, flights, start) => OpenLoop.Run(
            wire,
            flights,
            ArrivalSchedule.Of(start, perSecond, duration),
            start + (long)(duration.TotalSeconds * Stopwatch.Frequency)));

    private static Task<LoopTally> OnThreadAsync(
        Uri server, IRequestSource source, int connections, Action<IWire, Flights, long> run) =>
        Task.Factory.StartNew(
            () =>
            {
                using var wire = new EpollWire(server, connections);
                var start = wire.Timestamp;
                var tally = new LoopTally(start);
                run(wire, new Flights(wire, source, tally, Patience), start);
                return tally;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
}
