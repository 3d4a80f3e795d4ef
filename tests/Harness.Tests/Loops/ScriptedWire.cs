using System.Diagnostics;
using System.Text;
using CardPlatform.Harness.Http;

namespace CardPlatform.Harness.Tests.Loops;

/// <summary>
/// A server that answers when the script says, on a clock that stands still but while somebody waits: no time passes.
/// </summary>
/// <param name="connections">How many connections there are.</param>
/// <param name="answeredAt">When a request that is sent at a time is answered; null for never.</param>
internal sealed class ScriptedWire(int connections, Func<TimeSpan, TimeSpan?> answeredAt) : IWire
{
    private static readonly byte[] Answer = Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

    private readonly TimeSpan?[] _answers = new TimeSpan?[connections];
    private TimeSpan _now;

    public int Connections => connections;

    public long Timestamp => TicksOf(_now);

    public int Reopened { get; private set; }

    /// <summary>When each request was sent.</summary>
    public List<TimeSpan> Sent { get; } = [];

    public static long TicksOf(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);

    public bool Send(int connection, ReadOnlySpan<byte> request)
    {
        Sent.Add(_now);
        _answers[connection] = answeredAt(_now);
        return true;
    }

    public int Wait(long until, Span<int> ready)
    {
        var end = TimeSpan.FromSeconds((double)until / Stopwatch.Frequency);
        var next = _answers.Where(at => at is not null).Min();
        var back = next is { } first && first < end ? first : end;
        // Rounding must not have it wait for a moment that never comes.
        _now = back > _now ? back : _now + TimeSpan.FromTicks(1);
        var count = 0;
        for (var connection = 0; connection < connections; connection++)
        {
            if (_answers[connection] <= _now)
                ready[count++] = connection;
        }

        return count;
    }

    public Arrival Receive(int connection, out HttpAnswer answer)
    {
        _answers[connection] = null;
        ResponseParser.TryParse(Answer.ToArray(), out answer);
        return Arrival.Whole;
    }

    public void Reopen(int connection)
    {
        _answers[connection] = null;
        Reopened++;
    }

    public void Dispose()
    {
    }
}
