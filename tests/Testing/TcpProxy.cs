using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CardPlatform.Testing;

/// <summary>
/// Stands between a client and PostgreSQL, and breaks their connections at the moment a test asks for.
/// </summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly string _socketPath;
    private readonly string _connectionString;
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _cut;
    private volatile Direction _direction;
    private volatile bool _freezes;
    private volatile bool _commitsOnly;

    /// <param name="connectionString">To a server that listens on a Unix socket.</param>
    public TcpProxy(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        _socketPath = Path.Combine(target.Host!, $".s.PGSQL.{target.Port}");
        _listener.Start();
        target.Host = "127.0.0.1";
        target.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _connectionString = target.ConnectionString;
        _accepting = AcceptAsync();
    }

    private enum Direction
    {
        None,
        ToServer,
        ToClient,
    }

    /// <summary>The same database, through the proxy.</summary>
    public string ConnectionString => _connectionString;

    /// <summary>Lets the next message reach the server, and cuts the connection before its reply goes back.</summary>
    public Task CutNextReplyAsync() => ArmAsync(Direction.ToClient);

    /// <summary>
    /// Lets the next transaction that a ledger's writer opened commit, and cuts its connection before it hears of that.
    /// </summary>
    public Task CutNextCommitAsync() => ArmAsync(Direction.ToClient, commitsOnly: true);

    /// <summary>Cuts the connection instead of delivering the next message to the server.</summary>
    public Task CutNextRequestAsync() => ArmAsync(Direction.ToServer);

    /// <summary>Lets the next message reach the server, and then nothing pass: as if the client had frozen.</summary>
    public Task FreezeNextReplyAsync()
    {
        _freezes = true;
        return ArmAsync(Direction.ToClient);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private Task ArmAsync(Direction direction, bool commitsOnly = false)
    {
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _cut = cut;
        _commitsOnly = commitsOnly;
        _direction = direction;
        return cut.Task;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptSocketAsync(_stopping.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The proxy ends with its test.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using (client)
        {
            try
            {
                await server.ConnectAsync(new UnixDomainSocketEndPoint(_socketPath), _stopping.Token);
                var session = new Session();
                await await Task.WhenAny(
                    PumpAsync(client, server, Direction.ToServer, session),
                    PumpAsync(server, client, Direction.ToClient, session));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // One side is gone; closing both tells the other.
            }
        }
    }

    private async Task PumpAsync(Socket from, Socket to, Direction direction, Session session)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = await from.ReceiveAsync(buffer, _stopping.Token);
            if (count == 0)
                return;
            session.See(buffer.AsSpan(0, count), direction);
            if (_direction == direction && (!_commitsOnly || session.TellsOfCommit))
            {
                _direction = Direction.None;
                _cut?.TrySetResult();
                if (_freezes)
                    await Task.Delay(Timeout.Infinite, _stopping.Token);
                return;
            }

            await to.SendAsync(buffer.AsMemory(0, count), _stopping.Token);
        }
    }

    /// <summary>What the proxy understands of a connection.</summary>
    private sealed class Session
    {
        private volatile bool _isWriter;

        /// <summary>Whether what came last tells the writer that its transaction has been committed.</summary>
        public bool TellsOfCommit { get; private set; }

        public void See(ReadOnlySpan<byte> message, Direction direction)
        {
            // The name is said once, at the start, after what may come before it about encryption.
            if (direction is Direction.ToServer)
                _isWriter = _isWriter || message.IndexOf("cardplatform-writer"u8) >= 0;
            else
                TellsOfCommit = _isWriter && IsOfBatch(message);
        }

        // Rows were inserted, and no transaction is open any more. Snapshots are written in a block of their own.
        private static bool IsOfBatch(ReadOnlySpan<byte> message) =>
            message.IndexOf("INSERT 0 "u8) >= 0
            && message.IndexOf("BEGIN\0"u8) < 0
            && message.EndsWith("Z\0\0\0\u0005I"u8);
    }
}
