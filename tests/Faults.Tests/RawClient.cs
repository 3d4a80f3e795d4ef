using System.Net.Sockets;
using System.Text;

namespace CardPlatform.Faults.Tests;

/// <summary>A client that says what no HTTP client would, as slowly as it likes.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly TcpClient _connection = new() { NoDelay = true };

    public static async Task<RawClient> ConnectAsync(Uri server)
    {
        var client = new RawClient();
        await client._connection.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>False once the server has closed the connection.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await _connection.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
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
            using var reader = new StreamReader(_connection.GetStream(), Encoding.ASCII, leaveOpen: true);
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
