using System.Diagnostics;
using CardPlatform.Harness.Http;

namespace CardPlatform.Harness.Loops;

/// <summary>
/// Requests under way, one for each connection at most, and what became of them. A latency counts from when its request
/// was due, and one that is given up counts with the time that it had.
/// </summary>
internal sealed class Flights(IWire wire, IRequestSource source, LoopTally tally, TimeSpan patience)
{
    private const int LargestRequestBytes = 4096;
    private const long Nothing = long.MinValue;
    private const long MicrosPerSecond = 1_000_000;

    private readonly byte[] _request = GC.AllocateUninitializedArray<byte>(LargestRequestBytes, pinned: true);
    private readonly long[] _due = [.. Enumerable.Repeat(Nothing, wire.Connections)];
    private readonly long _patience = (long)(patience.TotalSeconds * Stopwatch.Frequency);
    private long _nextLook = long.MinValue;

    public int Count { get; private set; }

    public bool IsUnderWay(int connection) => _due[connection] != Nothing;

    /// <summary>Sends the next request on a connection that is free.</summary>
    public void Begin(int connection, long due)
    {
        _due[connection] = due;
        Count++;
        var length = source.Write(connection, _request);
        if (!wire.Send(connection, _request.AsSpan(0, length)))
            GiveUp(connection);
    }

    /// <summary>Reads what has come on a connection.</summary>
    /// <returns>Whether the connection is free now.</returns>
    public bool TryEnd(int connection)
    {
        switch (wire.Receive(connection, out var answer))
        {
            case Arrival.Whole:
                End(connection, source.Keep(connection, answer));
                return true;
            case Arrival.Broken when _due[connection] != Nothing:
                GiveUp(connection);
                return true;
            case Arrival.Broken:
                wire.Reopen(connection);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Gives up, at most once a second, what has been waited for too long.</summary>
    /// <returns>Connections that are free again.</returns>
    public IReadOnlyList<int> GiveUpLate(long now)
    {
        if (now < _nextLook)
            return [];
        _nextLook = now + Stopwatch.Frequency;
        List<int>? freed = null;
        for (var connection = 0; connection < _due.Length; connection++)
        {
            if (_due[connection] == Nothing || now - _due[connection] < _patience)
                continue;
            GiveUp(connection);
            (freed ??= []).Add(connection);
        }

        return freed ?? [];
    }

    private void GiveUp(int connection)
    {
        source.Lose(connection);
        End(connection, Verdict.Failed);
        wire.Reopen(connection);
    }

    private void End(int connection, Verdict verdict)
    {
        var now = wire.Timestamp;
        var micros = (long)((double)(now - _due[connection]) / Stopwatch.Frequency * MicrosPerSecond);
        _due[connection] = Nothing;
        Count--;
        tally.Record(verdict, micros, now);
    }
}
