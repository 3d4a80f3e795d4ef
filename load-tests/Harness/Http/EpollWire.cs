using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CardPlatform.Harness.Http;

/// <summary>Connections that are kept alive, watched by one epoll set. Nothing is allocated for a request.</summary>
internal sealed class EpollWire : IWire
{
    private const int BufferBytes = 16 * 1024;
    private const long NanosPerSecond = 1_000_000_000;

    private readonly IPEndPoint _server;
    private readonly Socket[] _sockets;
    private readonly int[] _descriptors;
    private readonly int[] _received;
    private readonly byte[] _buffers;
    private readonly Native.EpollEvent[] _events = new Native.EpollEvent[512];
    private readonly int _epoll = Native.EpollCreate(0);

    public EpollWire(Uri server, int connections)
    {
        _server = new IPEndPoint(IPAddress.Parse(server.Host), server.Port);
        _sockets = new Socket[connections];
        _descriptors = new int[connections];
        _received = new int[connections];
        _buffers = GC.AllocateUninitializedArray<byte>(connections * BufferBytes, pinned: true);
        for (var i = 0; i < connections; i++)
            Open(i);
    }

    public int Connections => _sockets.Length;

    public long Timestamp => Stopwatch.GetTimestamp();

    public unsafe bool Send(int connection, ReadOnlySpan<byte> request)
    {
        _received[connection] = 0;
        fixed (byte* bytes = request)
        {
            // A request is far smaller than the buffer of a connection that has nothing else in flight.
            return Native.Send(_descriptors[connection], bytes, request.Length, Native.NoSignal) == request.Length;
        }
    }

    public unsafe int Wait(long until, Span<int> ready)
    {
        var left = Math.Max(0, until - Timestamp);
        var nanos = (long)((double)left / Stopwatch.Frequency * NanosPerSecond);
        var timeout = new Native.TimeSpec
        {
            Seconds = nanos / NanosPerSecond,
            Nanoseconds = nanos % NanosPerSecond,
        };
        int count;
        fixed (Native.EpollEvent* events = _events)
            count = Native.EpollWait(_epoll, events, Math.Min(_events.Length, ready.Length), &timeout, 0);
        if (count < 0 && Marshal.GetLastPInvokeError() != Native.Interrupted)
            throw new InvalidOperationException($"epoll_pwait2 fails with {Marshal.GetLastPInvokeError()}.");
        for (var i = 0; i < count; i++)
            ready[i] = _events[i].Connection;
        return Math.Max(0, count);
    }

    public unsafe Arrival Receive(int connection, out HttpAnswer answer)
    {
        answer = default;
        var buffer = _buffers.AsSpan(connection * BufferBytes, BufferBytes);
        var have = _received[connection];
        nint more;
        fixed (byte* bytes = buffer)
            more = Native.Receive(_descriptors[connection], bytes + have, BufferBytes - have, 0);
        if (more < 0 && Marshal.GetLastPInvokeError() is Native.TryAgain or Native.Interrupted)
            return Arrival.Part;
        if (more <= 0)
            return Arrival.Broken;

        have += (int)more;
        _received[connection] = have;
        var length = ResponseParser.TryParse(buffer[..have], out answer);
        if (length == 0)
            return have < BufferBytes ? Arrival.Part : throw new InvalidDataException("An answer is too long.");
        return length == have ? Arrival.Whole : throw new InvalidDataException("More has come than was asked for.");
    }

    public void Reopen(int connection)
    {
        _sockets[connection].Dispose();
        Open(connection);
    }

    public void Dispose()
    {
        foreach (var socket in _sockets)
            socket.Dispose();
        _ = Native.Close(_epoll);
    }

    private void Open(int connection)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(_server);
        socket.Blocking = false;
        _sockets[connection] = socket;
        _descriptors[connection] = (int)socket.Handle;
        _received[connection] = 0;
        var change = new Native.EpollEvent { Events = Native.Readable, Connection = connection };
        if (Native.EpollControl(_epoll, Native.AddToSet, _descriptors[connection], ref change) != 0)
            throw new InvalidOperationException($"epoll_ctl fails with {Marshal.GetLastPInvokeError()}.");
    }
}
