using System.Net.Sockets;
using System.Text;

namespace CardPlatform.Faults.Tests;

/// <summary>A client that says what no HTTP client would, as slowly as it likes.</summary>
internal sealed class RawClient : IDisposable
{
    // The stream is asked for once: of a connection that the server has reset there is none.
    private readonly TcpClient _connection;
    private readonly NetworkStream _stream;

    private RawClient(TcpClient connected) => (_connection, _stream) = (connected, connected.GetStream());

    public static async Task<RawClient> ConnectAsync(Uri server)
    {
        var connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        return new RawClient(connection);
    }

    /// <summary>False once the server has closed the connection.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await _stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>False once the server has closed the connection.</summary>
    public Task<bool> TrySendAsync(string text) => TrySendAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>The status of the answer; null if the server closed the connection without one.</summary>
    public async Task<int?> ReadStatusAsync()
    {
        try
        {
            using var reader = new StreamReader(_stream, Encoding.ASCII, leaveOpen: true);
            var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            return line is null ? null : int.Parse(line.Split(' ')[1], provider: null);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _connection.Dispose();
}
